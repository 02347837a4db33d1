// What is known of the fake, what is done to it, and when the page is drawn anew. How it looks is in views.js.
import { VIEWS } from "./views.js"

const state = {
  about: {}, clock: { now: null, frozen: false, speed: 1 }, objects: {}, events: [], requests: [], deliveries: [],
  faults: [], outcomes: [], view: location.hash.slice(1) || "devices", search: "", error: null, open: new Set(),
}
const HELD = 200
const $ = (id) => document.getElementById(id)

// --- calling -------------------------------------------------------------------------------------------------------

async function send(path, body, headers = {}) {
  const options = body === undefined ? {} : {
    method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers },
  }
  const response = await fetch(path, options)
  const answer = await response.json()
  if (!answer.ok) throw new Error(answer.error?.message ?? `HTTP ${response.status}`)
  return answer
}

const python = (value) =>
  value === null ? "None" : value === true ? "True" : value === false ? "False" :
  Array.isArray(value) ? `[${value.map(python).join(", ")}]` :
  typeof value === "object" ? `{${Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${python(v)}`).join(", ")}}` :
  JSON.stringify(value)
const call = (name, body) => `${name}(${Object.entries(body).map(([k, v]) => `${k}=${python(v)}`).join(", ")})`
const shell = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
const plain = (value) => (typeof value === "string" ? value : JSON.stringify(value))

// Do something, and show how a program does the same.
async function act(title, { path, body = {}, name, cli }) {
  const api = !path.startsWith("/_fake")
  const headers = api ? { authorization: `Bearer ${state.about.api_key}` } : {}
  const url = state.about.endpoint + path
  const auth = api ? ` -H 'authorization: Bearer ${state.about.api_key}'` : ""
  $("done").textContent = title
  $("in-python").textContent = call(name ?? "seam" + path.replaceAll("/", "."), body)
  $("in-curl").textContent = `curl ${url} -H 'content-type: application/json'${auth} -d ${shell(JSON.stringify(body))}`
  $("in-cli").textContent = cli ?? (api
    ? `seam ${path.slice(1).replaceAll("/", " ").replaceAll("_", "-")}` +
      Object.entries(body).map(([k, v]) => ` --${k.replaceAll("_", "-")} ${shell(plain(v))}`).join("")
    : `seam api ${path}` + Object.entries(body).map(([k, v]) => ` ${shell(`${k}=${plain(v)}`)}`).join(""))
  $("same").hidden = false
  try {
    state.error = null
    const answer = await send(path, body, headers)
    if (body.device_id) await touch(body.device_id)
    const done = refresh()
    if (!body.device_id) await done
    return answer
  } catch (error) {
    state.error = `${title}: ${error.message}`
    draw()
  }
}

// --- what is known -------------------------------------------------------------------------------------------------

let refreshing = null
let again = false

async function load() {
  const [about, objects, faults, outcomes] = await Promise.all([
    send("/_fake/"), send("/_fake/state"), send("/_fake/faults"), send("/_fake/outcomes"),
  ])
  state.about = about.fake
  setClock(about.fake.clock)
  state.objects = objects.state
  state.faults = faults.faults
  state.outcomes = outcomes.outcomes
  draw()
}

// Only one device and its codes: with a thousand of them, everything takes its time.
async function touch(device_id) {
  const query = new URLSearchParams({ device_id })
  const [devices, codes] = await Promise.all([
    send(`/_fake/all?resource=device&${query}`), send(`/_fake/all?resource=access_code&${query}`),
  ])
  const others = (state.objects.access_code ?? []).filter((code) => code.device_id !== device_id)
  state.objects.access_code = [...others, ...codes.objects]
  state.objects.device = (state.objects.device ?? []).map((one) => (one.device_id === device_id ? devices.objects[0] ?? one : one))
  draw()
}

// At most one at a time; the more there is to fetch, the seldomer.
function refresh() {
  if (refreshing) {
    again = true
    return refreshing
  }
  const begun = performance.now()
  refreshing = load().catch(lost).finally(() => {
    setTimeout(() => {
      refreshing = null
      if (again) {
        again = false
        refresh()
      }
    }, Math.min(10_000, 6 * (performance.now() - begun)))
  })
  return refreshing
}

async function loadHistory() {
  const [events, requests, deliveries] = await Promise.all([
    send("/_fake/all?resource=event"), send("/_fake/requests"), send("/_fake/deliveries"),
  ])
  state.events = events.objects.reverse().slice(0, HELD)
  state.requests = requests.requests.reverse().slice(0, HELD)
  state.deliveries = deliveries.deliveries.reverse().slice(0, HELD)
}

function put(list, one, id) {
  const known = id ? list.findIndex((other) => other[id] === one[id]) : -1
  if (known >= 0) list[known] = one
  else list.unshift(one)
  list.length = Math.min(list.length, HELD)
}

function listen() {
  const source = new EventSource("/_fake/live")
  source.onopen = () => {
    $("status").classList.remove("lost")
    Promise.all([loadHistory(), load()]).then(() => {
      $("status").replaceChildren(state.about.endpoint, h("span", { class: "key" }, ` · ${state.about.api_key}`))
      draw()
    }).catch(lost)
  }
  source.onerror = lost
  const on = (kind, then) => source.addEventListener(kind, (message) => then(JSON.parse(message.data)))
  on("event", (event) => {
    put(state.events, event, "event_id")
    if (event.device_id) touch(event.device_id).catch(lost)
    refresh()
  })
  on("request", (request) => { put(state.requests, request, "request_id"); refresh() })
  on("delivery", (delivery) => { put(state.deliveries, delivery, "message_id"); draw() })
  on("changed", refresh)
  on("behind", () => loadHistory().then(refresh))
}

function lost() {
  $("status").textContent = "The fake does not answer."
  $("status").classList.add("lost")
}

// --- the clock -----------------------------------------------------------------------------------------------------

let base = { moment: 0, at: 0 }

function setClock(clock) {
  state.clock = clock
  base = { moment: Date.parse(clock.now), at: performance.now() }
  $("freeze").textContent = clock.frozen ? "Run" : "Stop"
  const speed = $("speed")
  if (document.activeElement !== speed) {
    if (![...speed.options].some((option) => Number(option.value) === clock.speed)) {
      speed.add(new Option(`${clock.speed}×`, clock.speed))
    }
    speed.value = String(clock.speed)
  }
  tick()
}

function now() {
  const { frozen, speed } = state.clock
  return base.moment + (frozen ? 0 : (performance.now() - base.at) * speed)
}

function tick() {
  if (base.moment) $("now").textContent = `${new Date(now()).toISOString().slice(0, 19).replace("T", " ")} UTC`
}

const clock = (title, body) => act(title, { path: "/_fake/clock", body, name: "fake.clock.change" })

// --- drawing -------------------------------------------------------------------------------------------------------

export function h(tag, options = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
    else if (name === "class") element.className = value
    else if (name === "value") element.value = value
    else element.setAttribute(name, value === true ? "" : value)
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

let drawing = false

// Everything is drawn anew; what has the focus, is being typed or stands open keeps it.
function draw() {
  if (drawing) return
  drawing = true
  requestAnimationFrame(() => {
    drawing = false
    const main = $("panel")
    const focus = document.activeElement?.dataset?.key
    const typed = new Map([...main.querySelectorAll("input[data-key], select[data-key]")].map((one) => [
      one.dataset.key, [one.value, one.defaultValue]]))
    const left = main.querySelector(".table")?.scrollLeft
    const view = VIEWS[state.view] ?? VIEWS.devices
    const error = state.error && h("div", { class: "card", id: "error", role: "alert" }, state.error,
      h("button", { class: "quiet", type: "button", onclick: () => { state.error = null; draw() } }, "Dismiss"))
    const title = h("h2", { class: "unseen" }, view.title)
    main.replaceChildren(...[error].filter(Boolean), title, ...[view.draw(tools)].flat(3).filter(Boolean))
    for (const one of main.querySelectorAll("input[data-key], select[data-key]")) {
      const before = typed.get(one.dataset.key)
      if (before && before[0] !== before[1]) one.value = before[0]
    }
    if (left) main.querySelector(".table").scrollLeft = left
    if (focus) main.querySelector(`[data-key="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true })
    drawTabs()
  })
}

function drawTabs() {
  const tabs = Object.entries(VIEWS).map(([key, view]) => {
    const count = view.count?.(state)
    return h("button", {
      type: "button", role: "tab", id: `tab-${key}`, "aria-selected": String(key === state.view),
      "aria-controls": "panel", tabindex: key === state.view ? "0" : "-1", onclick: () => show(key),
    }, view.title, count ? h("span", { class: "count" }, ` ${count}`) : null)
  })
  const focused = document.activeElement?.id
  $("tabs").replaceChildren(...tabs)
  $("panel").setAttribute("aria-labelledby", `tab-${state.view}`)
  if (focused?.startsWith("tab-")) $(focused)?.focus()
}

function show(view) {
  state.view = view
  history.replaceState(null, "", `#${view}`)
  draw()
}

const tools = { state, h, act, draw, now, clock }

// --- beginning -----------------------------------------------------------------------------------------------------

$("freeze").onclick = () => clock(state.clock.frozen ? "Let the clock run" : "Stop the clock", { frozen: !state.clock.frozen })
$("speed").onchange = (event) => clock("Change the speed of time", { speed: Number(event.target.value) })
for (const button of document.querySelectorAll("[data-advance]")) {
  button.onclick = () => clock(`Move on by ${button.textContent.slice(1)}`, { advance: Number(button.dataset.advance) })
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.onclick = async () => {
    await navigator.clipboard.writeText($(button.dataset.copy).textContent)
    button.textContent = "Copied"
    setTimeout(() => { button.textContent = "Copy" }, 1500)
  }
}
$("reset").onclick = async () => {
  if (!confirm("Begin anew? Everything made, scripted and recorded since the start is forgotten.")) return
  await act("Begin anew", { path: "/_fake/reset", name: "fake.reset" })
  await loadHistory()
  draw()
}
$("tabs").onkeydown = (event) => {
  const keys = Object.keys(VIEWS)
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const next = event.key === "Home" ? 0 : event.key === "End" ? keys.length - 1
    : step ? (keys.indexOf(state.view) + step + keys.length) % keys.length : -1
  if (next < 0) return
  event.preventDefault()
  show(keys[next])
  requestAnimationFrame(() => requestAnimationFrame(() => $(`tab-${keys[next]}`)?.focus()))
}
if (matchMedia("(max-width: 40rem)").matches) $("same").querySelector("details").open = false
setInterval(tick, 250)
drawTabs()
listen()

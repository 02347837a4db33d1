// How each view looks. Every one gets the same tools: what is known, how to draw, and how to act.

const SHOWN = 120
const time = (text) => (text ? text.slice(0, 19).replace("T", " ") : "")
const percent = (share) => `${Math.round(share * 100)} %`
const rows = (state, resource) => state.objects[resource] ?? []
const called = (one) => one.display_name ?? one.name ?? ""

function badge({ h }, text, kind = "") {
  return h("span", { class: `badge ${kind}` }, text)
}

function button({ h }, key, text, onclick, kind = "") {
  return h("button", { type: "button", class: kind, "data-key": key, onclick }, text)
}

function none({ h }, text) {
  return h("p", { class: "none" }, text)
}

// A part that opens. What is in it is only drawn once it is open.
function more({ h, state, draw }, key, title, content) {
  const open = state.open.has(key)
  return h("details", {
    open,
    ontoggle: (event) => {
      if (event.target.open === state.open.has(key)) return
      state.open[event.target.open ? "add" : "delete"](key)
      draw()
    },
  }, h("summary", { "data-key": key }, title), open && content())
}

const json = ({ h }, value) => h("pre", { tabindex: "0" }, JSON.stringify(value, null, 2))

function search(tools) {
  const { h, state, draw } = tools
  return h("p", {}, h("label", {}, "Search ", h("input", {
    type: "search", "data-key": "search", value: state.search,
    oninput: (event) => { state.search = event.target.value; draw() },
  })))
}

const fits = (state, ...texts) => texts.join(" ").toLowerCase().includes(state.search.toLowerCase())

function table({ h }, heads, lines) {
  return h("div", { class: "table", tabindex: "0", role: "region", "aria-label": "Table" }, h("table", {},
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))), h("tbody", {}, lines)))
}

// --- devices -------------------------------------------------------------------------------------------------------

function device(tools, one) {
  const { h, act } = tools
  const { properties: p, device_id } = one
  const lock = one.capabilities_supported.includes("lock")
  const level = p.battery?.level ?? p.battery_level
  const facts = [
    p.online ? badge(tools, "online", "good") : badge(tools, "offline", "bad"),
    lock && (p.locked ? badge(tools, "locked") : badge(tools, "unlocked", "warn")),
    level !== undefined && badge(tools, `battery ${percent(level)}`, level < 0.2 ? "bad" : ""),
    p.temperature_celsius !== undefined && badge(tools, `${p.temperature_celsius} °C`),
    p.noise_level_decibels !== undefined && badge(tools, `${p.noise_level_decibels} dB`),
    !one.is_managed && badge(tools, "unmanaged", "warn"),
  ]
  const key = (name) => `${name}-${device_id}`
  const doors = lock && one.is_managed && [
    button(tools, key("unlock"), "Unlock", () => act(`Unlock ${called(one)}`, { path: "/locks/unlock_door", body: { device_id } }), "main"),
    button(tools, key("lock"), "Lock", () => act(`Lock ${called(one)}`, { path: "/locks/lock_door", body: { device_id } })),
  ]
  const typing = one.can_unlock_with_code && h("form", {
    class: "row",
    onsubmit: (event) => {
      event.preventDefault()
      const code = new FormData(event.target).get("code")
      act(`Somebody types ${code} at ${called(one)}`, { path: "/locks/simulate/keypad_code_entry", body: { device_id, code } })
    },
  }, h("label", {}, "Somebody types", h("input", { name: "code", required: true, inputmode: "numeric", size: 8, placeholder: "1234", "data-key": key("code") })),
  h("button", { "data-key": key("type") }, "Enter"))
  return h("article", { class: "card", "aria-label": called(one) },
    h("header", {}, h("h3", {}, called(one)), h("span", { class: "soft" }, p.model?.display_name ?? one.device_type)),
    h("p", {}, facts.flatMap((fact) => (fact ? [fact, " "] : []))),
    one.errors.map((error) => h("p", { class: "bad" }, error.message)),
    h("div", { class: "row" }, doors,
      level !== undefined && button(tools, key("battery"), "Battery low", () => act(`The battery of ${called(one)} runs low`, {
        path: "/_fake/set_battery", body: { device_id, level: 0.1 }, name: "fake.set_battery" })),
      button(tools, key("online"), p.online ? "Unplug" : "Plug in", () => act(`${p.online ? "Unplug" : "Plug in"} ${called(one)}`, {
        path: "/_fake/set_online", body: { device_id, online: !p.online }, name: "fake.set_online" }))),
    typing,
    h("p", { class: "id" }, device_id),
    more(tools, key("json"), "As the API shows it", () => [json(tools, one)]))
}

function devices(tools) {
  const { h, state } = tools
  const all = rows(state, "device")
  const found = all.filter((one) => fits(state, called(one), one.device_type, one.device_id))
  return [
    all.length > 6 && search(tools),
    found.length ? h("div", { class: "grid" }, found.slice(0, SHOWN).map((one) => device(tools, one)))
      : none(tools, all.length ? "No device is called so." : "There is no device yet. Start with --seed or --doors, or let somebody log in on a Connect Webview."),
    found.length > SHOWN && h("p", { class: "soft" }, `${found.length - SHOWN} more: search for them.`),
  ]
}

// --- codes ---------------------------------------------------------------------------------------------------------

function way({ h, now }, code) {
  const failed = code.errors.length > 0
  const begun = !code.starts_at || Date.parse(code.starts_at) <= now()
  const steps = code.type === "time_bound" && code.is_scheduled_on_device !== undefined
    ? ["made", "on the lock, not yet valid", "valid", "being removed"] : ["made", "being set", "valid", "being removed"]
  const at = code.status === "removing" ? 3 : code.status === "set" ? 2
    : code.status === "setting" || code.is_scheduled_on_device ? 1 : 0
  return h("ol", { class: "way", "aria-label": "Its way onto the lock" }, steps.map((step, number) =>
    h("li", { class: number < at ? "past" : number === at ? `now${failed ? " bad" : ""}` : "", "aria-current": number === at ? "step" : null },
      number === 0 && at === 0 && !begun ? "made, waits for its time" : step)))
}

function codeCard(tools, code) {
  const { h, state, act, clock } = tools
  const lock = rows(state, "device").find((one) => one.device_id === code.device_id)
  const { access_code_id, device_id } = code
  const key = (name) => `${name}-${access_code_id}`
  return h("article", { class: "card", "aria-label": `Code ${code.code}` },
    h("header", {}, h("h3", {}, h("code", {}, code.code ?? "—"), ` ${code.name ?? ""}`), badge(tools, code.status, code.status === "set" ? "good" : "warn")),
    h("p", { class: "soft" }, lock ? called(lock) : device_id, code.starts_at ? ` · ${time(code.starts_at)} – ${time(code.ends_at) || "no end"} UTC` : " · for good"),
    way(tools, code),
    code.errors.map((error) => h("p", { class: "bad" }, error.message)),
    h("div", { class: "row" },
      code.code && button(tools, key("type"), "Somebody types it", () => act(`Somebody types ${code.code}`, {
        path: "/locks/simulate/keypad_code_entry", body: { device_id, code: code.code } }), "main"),
      code.starts_at && Date.parse(code.starts_at) > tools.now() && button(tools, key("start"), "Go to its start", () => clock("Go to the start of the code", { set: code.starts_at })),
      code.ends_at && button(tools, key("end"), "Go to its end", () => clock("Go to the end of the code", { set: code.ends_at })),
      code.is_managed && button(tools, key("delete"), "Delete", () => act(`Delete the code ${code.code}`, { path: "/access_codes/delete", body: { access_code_id } }), "danger")),
    more(tools, key("json"), "As the API shows it", () => [json(tools, code)]))
}

const minute = (moment) => new Date(moment).toISOString().slice(0, 16)

function newCode({ h, state, act, now }) {
  const locks = rows(state, "device").filter((one) => one.can_program_online_access_codes && one.is_managed)
  const field = (label, options) => h("label", {}, label, h("input", { "data-key": `new-${options.name}`, ...options }))
  const day = 86_400_000
  return h("form", {
    class: "row card",
    onsubmit: async (event) => {
      event.preventDefault()
      const given = Object.fromEntries(new FormData(event.target))
      const body = { device_id: given.device_id, name: given.name }
      if (given.code) body.code = given.code
      if (given.starts_at) body.starts_at = `${given.starts_at}:00Z`
      if (given.ends_at) body.ends_at = `${given.ends_at}:00Z`
      if (await act(`A code for ${given.name}`, { path: "/access_codes/create", body })) event.target.reset()
    },
  },
  h("label", {}, "Door", h("select", { name: "device_id", "data-key": "new-door" }, locks.map((one) => h("option", { value: one.device_id }, called(one))))),
  field("Guest", { name: "name", required: true, value: "Ada" }),
  field("From (UTC)", { name: "starts_at", type: "datetime-local", value: minute(now() + day) }),
  field("To (UTC)", { name: "ends_at", type: "datetime-local", value: minute(now() + 3 * day) }),
  field("Code, if it matters", { name: "code", inputmode: "numeric", pattern: "[0-9]{4,12}", size: 8 }),
  h("button", { class: "main", disabled: locks.length === 0 }, "Give a code"))
}

function codes(tools) {
  const { h, state } = tools
  const all = rows(state, "access_code")
  return [
    h("h2", {}, "A new code"), newCode(tools),
    h("h2", {}, "Codes"),
    all.length ? h("div", { class: "grid" }, all.slice(0, SHOWN).map((one) => codeCard(tools, one))) : none(tools, "No door has a code."),
    all.length > SHOWN && h("p", { class: "soft" }, `${all.length - SHOWN} more`),
  ]
}

// --- access systems ------------------------------------------------------------------------------------------------

function access(tools) {
  const { h, state } = tools
  const names = {
    access_grant: "Access grants", access_method: "Access methods", acs_system: "Access systems", acs_entrance: "Entrances",
    acs_user: "Users of access systems", acs_credential: "Credentials", acs_access_group: "Access groups", acs_encoder: "Encoders",
    user_identity: "People", space: "Spaces", connected_account: "Connected accounts",
  }
  const parts = Object.entries(names).filter(([resource]) => rows(state, resource).length).map(([resource, title]) => [
    h("h2", {}, `${title} (${rows(state, resource).length})`),
    h("div", { class: "grid" }, rows(state, resource).slice(0, 60).map((one) => {
      const id = one[`${resource}_id`]
      return h("article", { class: "card", "aria-label": called(one) },
        h("header", {}, h("h3", {}, called(one) || id),
          one.display_status ? badge(tools, one.display_status, ["Active", "Issued"].includes(one.display_status) ? "good" : "warn")
            : one.is_locked !== undefined ? badge(tools, one.is_locked ? "locked" : "unlocked", one.is_locked ? "" : "warn") : null),
        one.code && h("p", {}, "Code ", h("code", {}, one.code)),
        one.starts_at && h("p", { class: "soft" }, `${time(one.starts_at)} – ${time(one.ends_at) || "no end"} UTC`),
        h("p", { class: "id" }, id),
        more(tools, `json-${id}`, "As the API shows it", () => [json(tools, one)]))
    })),
  ])
  return parts.length ? parts : none(tools, "There is no access system.")
}

// --- what happened -------------------------------------------------------------------------------------------------

function about(state, event) {
  const lock = rows(state, "device").find((one) => one.device_id === event.device_id)
  return [lock && called(lock), event.code && `code ${event.code}`, event.method, event.reason?.message].filter(Boolean).join(" · ")
}

function events(tools) {
  const { h, state } = tools
  if (!state.events.length) return none(tools, "Nothing has happened yet.")
  return table(tools, ["When (UTC)", "What", "About"], state.events.map((event) => h("tr", {},
    h("td", { class: "time" }, time(event.occurred_at)), h("td", {}, h("code", {}, event.event_type)),
    h("td", { class: "wide" }, about(state, event), more(tools, `event-${event.event_id}`, "Details", () => [json(tools, event)])))))
}

function requests(tools) {
  const { h, state } = tools
  if (!state.requests.length) return none(tools, "No request has come yet.")
  return table(tools, ["When (UTC)", "Request", "Answer", "Parameters"], state.requests.map((one) => h("tr", {},
    h("td", { class: "time" }, time(one.at)), h("td", {}, h("code", { class: "keep" }, `${one.method} ${one.path}`)),
    h("td", {}, badge(tools, one.status ?? "dropped", one.status >= 200 && one.status < 300 ? "good" : "bad"), " ",
      one.error_type ?? "", one.fault ? " scripted" : "", one.status !== 200 && one.executed ? " (carried out)" : ""),
    h("td", { class: "wide" }, more(tools, `request-${one.request_id}`, Object.keys(one.body).join(", ") || "none", () => [json(tools, { body: one.body, headers: one.headers })])))))
}

function deliveries(tools) {
  const { h, state, act } = tools
  const hooks = rows(state, "webhook")
  const list = state.deliveries.map((one) => {
    const last = one.attempts.at(-1)
    const kind = !last ? "warn" : last.status >= 200 && last.status < 300 ? "good" : "bad"
    return h("tr", {},
      h("td", { class: "time" }, time(last?.at)), h("td", {}, h("code", {}, one.event.event_type), h("div", { class: "id" }, one.url)),
      h("td", {}, badge(tools, !last ? "under way" : last.status ?? "no answer", kind), h("div", { class: "keep soft" }, `${one.attempts.length} attempt${one.attempts.length === 1 ? "" : "s"}`)),
      h("td", { class: "wide" }, button(tools, `again-${one.message_id}`, "Send again", () => act(`Send ${one.event.event_type} again`, {
        path: "/_fake/deliveries/send_again", body: { message_id: one.message_id }, name: "fake.send_again" })),
      more(tools, `delivery-${one.message_id}`, "Headers, event and attempts", () => [json(tools, { headers: last?.headers, event: one.event, attempts: one.attempts.map(({ headers, ...rest }) => rest) })])))
  })
  return [
    h("h2", {}, "Webhooks"),
    h("form", { class: "row card", onsubmit: (event) => {
      event.preventDefault()
      act("Register a webhook", { path: "/webhooks/create", body: { url: new FormData(event.target).get("url") } })
    } }, h("label", {}, "Address", h("input", { name: "url", type: "url", required: true, size: 34, placeholder: "http://127.0.0.1:3000/webhook", "data-key": "new-url" })),
    h("button", { class: "main" }, "Register")),
    hooks.map((one) => h("p", {}, h("code", {}, one.url), " ", h("span", { class: "soft" }, (one.event_types ?? ["*"]).join(", ")), " ",
      button(tools, `unhook-${one.webhook_id}`, "Delete", () => act("Delete a webhook", { path: "/webhooks/delete", body: { webhook_id: one.webhook_id } }), "quiet"))),
    h("h2", {}, "Deliveries"),
    list.length ? table(tools, ["Last attempt (UTC)", "Event", "Answer", "More"], list) : none(tools, "Nothing was delivered yet."),
  ]
}

// --- scripting -----------------------------------------------------------------------------------------------------

const FAULTS = {
  "503, twice": { status: 503, times: 2 },
  "429 for 3 seconds, once": { retry_after: 3, times: 1 },
  "Connection lost before the call": { drop: "before", times: 1 },
  "Connection lost after the call": { drop: "after", times: 1 },
  "Half an answer": { cut_off: true, times: 1 },
  "HTML instead of JSON": { status: 502, body: "<html>Bad Gateway</html>", times: 1 },
  "Slow by 2 seconds": { latency: 2 },
}
const ACTIONS = ["UNLOCK_DOOR", "LOCK_DOOR", "CREATE_ACCESS_CODE", "UPDATE_ACCESS_CODE", "DELETE_ACCESS_CODE"]
const ENDINGS = { "fails: jammed": { error: "jammed" }, "takes 8 seconds": { delay: 8 }, "never ends": { stays_pending: true } }
const PATHS = ["*", "/locks/unlock_door", "/access_codes/create", "/access_codes/*", "/devices/list", "/action_attempts/*"]

function choice({ h }, key, name, label, options) {
  return h("label", {}, label, h("select", { name, "data-key": key }, options.map((one) => h("option", { value: one[0] }, one[1]))))
}

function script(tools) {
  const { h, state, act } = tools
  const same = (names) => names.map((name) => [name, name])
  const places = [["", "any door"], ...rows(state, "device").filter((one) => one.capabilities_supported.includes("lock")).slice(0, 300).map((one) => [one.device_id, called(one)])]
  const said = (one, leave) => Object.entries(one).filter(([name, value]) => !leave.includes(name) && value !== null && value !== false && value !== 0 && value !== "" && JSON.stringify(value) !== "{}")
    .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : value}`).join(" · ")
  const chosen = (event) => Object.fromEntries(new FormData(event.target))
  return [
    h("h2", {}, "Let calls go wrong"),
    h("form", { class: "row card", onsubmit: (event) => {
      event.preventDefault()
      const { path, fault } = chosen(event)
      act(`A fault: ${fault}`, { path: "/_fake/faults", body: { path, ...FAULTS[fault] }, name: "fake.faults.add" })
    } },
    h("label", {}, "Endpoint", h("input", { name: "path", list: "paths", value: "/locks/unlock_door", required: true, "data-key": "fault-path" })),
    h("datalist", { id: "paths" }, PATHS.map((path) => h("option", { value: path }))),
    choice(tools, "fault-kind", "fault", "What", same(Object.keys(FAULTS))), h("button", { class: "main" }, "Add the fault")),
    state.faults.length ? table(tools, ["Endpoint", "What", "Struck", "Remove"], state.faults.map((one) => h("tr", {},
      h("td", {}, h("code", {}, one.path)), h("td", { class: "wide" }, said(one, ["id", "path", "hits", "message", "error_type", "is_used_up", "executes", one.probability === 1 ? "probability" : ""])),
      h("td", {}, `${one.hits}${one.is_used_up ? " (used up)" : ""}`),
      h("td", {}, button(tools, one.id, "Take back", () => act("Take a fault back", { path: "/_fake/faults/remove", body: { fault: one.id }, name: "fake.faults.remove" })))))) : null,
    h("h2", {}, "Let actions end otherwise"),
    h("form", { class: "row card", onsubmit: (event) => {
      event.preventDefault()
      const { action_type, device_id, ending } = chosen(event)
      const error = action_type.endsWith("ACCESS_CODE") && ENDINGS[ending].error
        ? { error: action_type.startsWith("DELETE") ? "failed_to_remove_from_device" : "failed_to_set_on_device" } : ENDINGS[ending]
      act(`${action_type} ${ending}`, { path: "/_fake/outcomes", body: { action_type, ...(device_id ? { device_id } : {}), ...error }, name: "fake.outcomes.add" })
    } }, choice(tools, "outcome-action", "action_type", "Action", same(ACTIONS)), choice(tools, "outcome-door", "device_id", "Where", places),
    choice(tools, "outcome-ending", "ending", "How", same(Object.keys(ENDINGS))), h("button", { class: "main" }, "Add the outcome")),
    state.outcomes.length ? table(tools, ["Action", "How", "Applied", "Remove"], state.outcomes.map((one) => h("tr", {},
      h("td", {}, h("code", {}, one.action_type ?? "any")), h("td", { class: "wide" }, said(one, ["id", "action_type", "hits"])), h("td", {}, String(one.hits)),
      h("td", {}, button(tools, one.id, "Take back", () => act("Take an outcome back", { path: "/_fake/outcomes/remove", body: { outcome: one.id }, name: "fake.outcomes.remove" })))))) : null,
    h("h2", {}, "Connect Webviews"),
    h("div", { class: "row" }, button(tools, "new-webview", "Make a Connect Webview", () => act("Make a Connect Webview", { path: "/connect_webviews/create" }))),
    rows(state, "connect_webview").map((one) => h("p", {}, badge(tools, one.status, one.status === "authorized" ? "good" : "warn"), " ",
      h("a", { href: one.url, target: "_blank", rel: "noreferrer" }, "Open its form"), " ", h("span", { class: "id" }, one.connect_webview_id))),
  ]
}

export const VIEWS = {
  devices: { title: "Devices", draw: devices, count: (state) => rows(state, "device").length },
  codes: { title: "Codes", draw: codes, count: (state) => rows(state, "access_code").length },
  access: { title: "Access", draw: access },
  events: { title: "Events", draw: events },
  requests: { title: "Requests", draw: requests },
  webhooks: { title: "Webhooks", draw: deliveries },
  script: { title: "Script", draw: script, count: (state) => state.faults.length + state.outcomes.length },
}

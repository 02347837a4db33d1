// Tests of a JavaScript program against a fake Seam: node --test examples/javascript_tests/
import assert from "node:assert/strict"
import { after, before, beforeEach, test } from "node:test"
import { FakeSeam } from "./fake_seam.mjs"

// The code under test. Seam's own SDK works as well: new Seam({ apiKey, endpoint }).
async function seam(path, body) {
  const headers = { authorization: `Bearer ${fake.apiKey}`, "content-type": "application/json" }
  const response = await fetch(fake.endpoint + path, { method: "POST", headers, body: JSON.stringify(body) })
  if (response.status === 503) return seam(path, body) // retry while the server is busy
  const answer = await response.json()
  if (!answer.ok) throw Object.assign(new Error(answer.error.message), { type: answer.error.type })
  return answer
}

async function checkIn(device_id, arrival, departure) {
  return (await seam("/access_codes/create", { device_id, name: "Ada", starts_at: arrival, ends_at: departure })).access_code
}

let fake
before(async () => {
  fake = await FakeSeam.start()
})
after(() => fake.stop())
beforeEach(() => fake.reset())

test("a guest's code opens the door from arrival to departure", async () => {
  const door = await fake.find("device", { display_name: "Apartment 1" })
  const now = Date.parse(fake.about.clock.now)
  const day = 86_400_000
  const [arrival, departure] = [now + 10 * day, now + 12 * day].map((moment) => new Date(moment).toISOString())

  const code = await checkIn(door.device_id, arrival, departure)
  assert.equal(code.status, "unset")

  await fake.post("/clock", { set: arrival })
  await seam("/locks/simulate/keypad_code_entry", { device_id: door.device_id, code: code.code })
  const [entry] = await fake.all("event", { event_type: "lock.unlocked" })
  assert.equal(entry.access_code_id, code.access_code_id)

  await fake.advance(2 * 86_400 + 60)
  assert.deepEqual(await fake.all("access_code"), [])
})

test("a call is retried while the server answers 503", async () => {
  const door = await fake.find("device", { display_name: "Front Door" })
  const fault = await fake.fault("/locks/unlock_door", { status: 503, times: 2 })

  await seam("/locks/unlock_door", { device_id: door.device_id })

  assert.deepEqual((await fake.requests("/locks/unlock_door")).map((request) => request.status), [503, 503, 200])
  assert.equal((await fake.get("/faults")).faults.find((one) => one.id === fault.id).hits, 2)
})

test("the attempt on a jammed lock says that it is jammed", async () => {
  const door = await fake.find("device", { display_name: "Front Door" })
  await fake.outcome("UNLOCK_DOOR", { device_id: door.device_id, error: "jammed" })

  const { action_attempt } = await seam("/locks/unlock_door", { device_id: door.device_id })

  assert.equal(action_attempt.error.type, "jammed")
})

test("a fault for a misspelt path is refused, with the path that was meant", async () => {
  await assert.rejects(fake.fault("/locks/unlok_door", { status: 503 }), /did you mean '\/locks\/unlock_door'/)
})

// Drives a FakeSeam with one of Seam's own JavaScript SDKs; prints what it saw as one line of JSON.
const [endpoint, apiKey, entry] = process.argv.slice(2)
const { SeamHttp } = await import(entry)
const seam = new SeamHttp({ apiKey, endpoint, waitForActionAttempt: { timeout: 5000, pollingInterval: 20 } })

const failure = async (promise) => {
  try {
    await promise
  } catch (error) {
    return [error.constructor.name, error.statusCode, error.code, typeof error.requestId]
  }
  return null
}

const locks = await seam.locks.list()
const lock = await seam.devices.get({ device_id: locks[0].device_id })
const code = await seam.accessCodes.create({ device_id: lock.device_id, name: "Guest", code: "1234" })
const codes = await seam.accessCodes.list({ device_id: lock.device_id })
await seam.accessCodes.update({ access_code_id: code.access_code_id, name: "Visitor" })
const renamed = await seam.accessCodes.get({ access_code_id: code.access_code_id })
const attempt = await seam.locks.unlockDoor({ device_id: lock.device_id })
await seam.locks.lockDoor({ device_id: lock.device_id })
const events = await seam.events.list({ device_id: lock.device_id, since: "2000-01-01T00:00:00Z" })
const last = await seam.events.list({ since: "2000-01-01T00:00:00Z", limit: 1 })
await seam.accessCodes.delete({ access_code_id: code.access_code_id })
const missing = await failure(seam.devices.get({ device_id: "c0ffee00-0000-4000-8000-000000000000" }))
const duplicate = await failure((async () => {
  for (let i = 0; i < 2; i++) await seam.accessCodes.create({ device_id: locks[1].device_id, code: "4321" })
})())
let invalid = null
try {
  await seam.devices.get({ device_id: "nonsense" })
} catch (error) {
  invalid = [error.constructor.name, error.getValidationErrorMessages("device_id")]
}
const devices = await seam.createPaginator(seam.devices.list({ limit: 3 })).flattenToArray()
const some = await seam
  .createPaginator(seam.devices.list({ limit: 1, device_types: ["august_lock", "yale_lock"] })).flattenToArray()

// By key, through GET with a query string where the SDK does so.
const person = await seam.userIdentities.create({ user_identity_key: "ada", full_name: "Ada" })
const found = await seam.userIdentities.get({ user_identity_key: "ada" })
const grant = await seam.accessGrants.create({
  user_identity_id: person.user_identity_id,
  device_ids: [locks[1].device_id],
  access_grant_key: "stay-1",
  requested_access_methods: [{ mode: "code" }, { mode: "mobile_key" }],
})
const again = await seam.accessGrants.get({ access_grant_key: "stay-1" })
const methods = await seam.accessMethods.list({ access_grant_id: grant.access_grant_id })
await seam.accessGrants.delete({ access_grant_id: grant.access_grant_id })
const space = await seam.spaces.get({ space_key: "apartment_1" })
await seam.spaces.create({ name: "t", space_key: "t" })
await seam.customers.deleteData({ customer_keys: ["none"] })
const spaces = await seam.spaces.list()

const thermostats = await seam.thermostats.list()
const climate = { device_id: thermostats[0].device_id, cooling_set_point_celsius: 22 }
const cooled = await seam.thermostats.cool(climate)
const webview = await seam.connectWebviews.create({ accepted_providers: ["august"] })
await seam.connectWebviews.delete({ connect_webview_id: webview.connect_webview_id })
const webhook = await seam.webhooks.create({ url: "http://127.0.0.1:9/", event_types: ["lock.unlocked"] })
await seam.webhooks.update({ webhook_id: webhook.webhook_id, event_types: ["*"] })
const webhooks = await seam.webhooks.list()

console.log(JSON.stringify({
  locks: locks.length,
  lock: lock.display_name,
  code: [code.code, codes.length, renamed.name],
  attempt: [attempt.status, attempt.action_type],
  events: events.map((event) => event.event_type).filter((type) => type.startsWith("lock.")),
  last: last.map((event) => event.event_type),
  missing,
  duplicate,
  invalid,
  devices: new Set(devices.map((device) => device.device_id)).size,
  some: some.map((device) => device.device_type),
  found: found.user_identity_id === person.user_identity_id,
  grant: [again.access_grant_id === grant.access_grant_id, methods.map((method) => method.mode)],
  spaces: [space.name, spaces.map((one) => one.name)],
  cooled: cooled.status,
  webhooks: webhooks.map((one) => one.event_types),
}))

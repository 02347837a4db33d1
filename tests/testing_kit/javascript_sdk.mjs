// Drives a FakeSeam with Seam's own JavaScript SDK; prints what it saw as one line of JSON.
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"

const [endpoint, apiKey, modules] = process.argv.slice(2)
const entry = createRequire(pathToFileURL(`${modules}/x.js`)).resolve("seam")
const { Seam } = await import(pathToFileURL(entry).href)
const seam = new Seam({ apiKey, endpoint, waitForActionAttempt: { timeout: 5000, pollingInterval: 20 } })

const locks = await seam.locks.list()
const lock = await seam.devices.get({ device_id: locks[0].device_id })
const code = await seam.accessCodes.create({ device_id: lock.device_id, name: "Guest", code: "1234" })
const codes = await seam.accessCodes.list({ device_id: lock.device_id })
await seam.accessCodes.update({ access_code_id: code.access_code_id, name: "Visitor" })
const renamed = await seam.accessCodes.get({ access_code_id: code.access_code_id })
const attempt = await seam.locks.unlockDoor({ device_id: lock.device_id })
const events = await seam.events.list({ event_type: "lock.unlocked", since: "2000-01-01T00:00:00Z" })
await seam.accessCodes.delete({ access_code_id: code.access_code_id })
let missing = null
try {
  await seam.devices.get({ device_id: "c0ffee00-0000-4000-8000-000000000000" })
} catch (error) {
  missing = [error.constructor.name, error.statusCode, error.code, typeof error.requestId]
}
let invalid = null
try {
  await seam.devices.get({ device_id: "nonsense" })
} catch (error) {
  invalid = [error.constructor.name, error.getValidationErrorMessages("device_id")]
}
const pages = seam.createPaginator(seam.devices.list({ limit: 3 }))
const devices = await pages.flattenToArray()

console.log(
  JSON.stringify({
    locks: locks.length,
    lock: lock.display_name,
    code: [code.code, codes.length, renamed.name],
    attempt: [attempt.status, attempt.action_type],
    events: events.length,
    missing,
    invalid,
    devices: devices.length,
  }),
)

// A Seam for JavaScript tests: starts `python -m seam_async.testing` as a process of its own, and speaks to its control
// API. Copy it into your project; it needs Node 20 and nothing else.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"

export class FakeSeam {
  // FAKE_SEAM says how to start it; in a container it may be `docker run --rm -p 8765:8765 fake-seam`.
  static async start(options = ["--seed", "--action-delay", "0", "--code-delay", "0"]) {
    const [program, ...given] = (process.env.FAKE_SEAM ?? "python3 -m seam_async.testing").split(" ")
    const child = spawn(program, [...given, "--port", "0", ...options], { stdio: ["ignore", "pipe", "inherit"] })
    for await (const line of createInterface({ input: child.stdout })) {
      const endpoint = /^endpoint: +(\S+)$/.exec(line)?.[1]
      if (endpoint) {
        child.stdout.resume()
        const fake = new FakeSeam()
        fake.child = child
        fake.endpoint = endpoint
        Object.assign(fake, { about: (await fake.get("/")).fake })
        fake.apiKey = fake.about.api_key
        return fake
      }
    }
    throw new Error(`the fake ended with ${child.exitCode ?? (await once(child, "exit"))[0]} before it listened`)
  }

  async stop() {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill("SIGTERM")
      await once(this.child, "exit")
    }
  }

  // The control API. Names and arguments: GET {endpoint}/_fake/openapi.json
  async get(path, params = {}) {
    return read(await fetch(`${this.endpoint}/_fake${path}?${new URLSearchParams(params)}`))
  }

  async post(path, args = {}) {
    const headers = { "content-type": "application/json" }
    return read(await fetch(`${this.endpoint}/_fake${path}`, { method: "POST", headers, body: JSON.stringify(args) }))
  }

  find = async (resource, fields = {}) => (await this.get("/find", { resource, ...fields })).object
  all = async (resource, fields = {}) => (await this.get("/all", { resource, ...fields })).objects
  add = async (resource, fields = {}) => (await this.post("/add", { resource, ...fields })).object
  emit = async (event_type, fields = {}) => (await this.post("/emit", { event_type, ...fields })).event
  advance = (seconds) => this.post("/clock", { advance: seconds })
  fault = async (path, how) => (await this.post("/faults", { path, ...how })).fault
  outcome = async (action_type, how) => (await this.post("/outcomes", { action_type, ...how })).outcome
  requests = async (path = "*") => (await this.get("/requests", { path })).requests
  waitForRequests = async (path, count = 1) => (await this.post("/requests/wait", { path, count })).requests
  reset = () => this.post("/reset")
}

async function read(response) {
  const answer = await response.json()
  if (!answer.ok) throw new Error(`${answer.error.type}: ${answer.error.message}`)
  return answer
}

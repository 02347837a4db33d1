-- An adaptive rate: calls leave one after the other, as fast as they are found to get through.
--
-- The rules are those of `pace.py`, which explains them; here they work on a hash that all processes share, and times
-- are seconds of Redis's clock. `last` is the moment of the last slot given away, so a slot is reserved by moving it.
-- A hash without a rate only counts the refusals of a device (`strikes`).
local paces = {
  START = 80, RESUME = 10, CAREFUL = 0.5, FLOOR = 1, MARGIN = 0.97, MEMORY = 1,
  GENTLE = 0.05, BOLDER = 0.1, ENOUGH = 4, CATCH_UP = 0.05, QUIET = 10,
}

local FIELDS = {
  'rate', 'last', 'since', 'refused_at', 'pause_ends_at', 'doubling', 'fastest', 'successes', 'seconds', 'measured_at',
  'strikes',
}

-- Returns the pace of a lane; without one, a table in which `rate` is missing.
function paces.load(key)
  local values = redis.call('HMGET', key, unpack(FIELDS))
  local pace = { key = key }
  for i, field in ipairs(FIELDS) do
    pace[field] = values[i] and tonumber(values[i]) or nil
  end
  pace.strikes = pace.strikes or 0
  return pace
end

-- Begins to pace a lane.
function paces.start(pace, now, rate, fastest)
  pace.rate, pace.fastest, pace.doubling = rate, fastest, 1
  pace.last = now - 1 / rate
  pace.since, pace.refused_at, pace.measured_at = now, now, now
  pace.pause_ends_at, pace.successes, pace.seconds = 0, 0, 0
end

-- Stores a pace. It is forgotten when nothing has been refused for a while after its pause.
function paces.save(pace, now)
  local stored = {}
  for _, field in ipairs(FIELDS) do
    if pace[field] then
      stored[#stored + 1] = field
      stored[#stored + 1] = string.format('%.17g', pace[field])
    end
  end
  redis.call('HSET', pace.key, unpack(stored))
  redis.call('PEXPIRE', pace.key, string.format('%.0f', 1000 * paces.lives(pace, now)))
end

-- Returns for how many seconds from now the lane is limited.
function paces.lives(pace, now)
  if not pace.rate then
    return paces.QUIET
  end
  return math.max(pace.refused_at, pace.pause_ends_at) + paces.QUIET - now
end

-- Returns the first moment at which another call may leave.
function paces.opens_at(pace)
  return math.max(pace.pause_ends_at, pace.last + 1 / pace.rate)
end

-- Gives the slot at `at` away. A moment that passed unused is made up for a little, never as a burst.
function paces.take(pace, at)
  local due = pace.last + 1 / pace.rate
  pace.last = at - due < paces.CATCH_UP and due or at
end

-- Takes a slot back, so that the next call may leave in its stead.
function paces.release(pace)
  pace.last = pace.last - 1 / pace.rate
end

local function measure(pace, now, successes)
  local passed = math.max(0, now - pace.measured_at)
  pace.measured_at = pace.measured_at + passed
  local kept = math.exp(-passed / paces.MEMORY)
  pace.successes = pace.successes * kept + successes
  pace.seconds = pace.seconds * kept + paces.MEMORY * (1 - kept)
end

-- A call sent at `started` got through.
function paces.passed(pace, started, now, contended)
  if started < pace.since then
    return
  end
  measure(pace, now, 1)
  if started < pace.refused_at or not contended then
    return
  end
  if pace.doubling == 1 then
    pace.rate = pace.rate + math.min(pace.rate, 1 / math.max(now - started, pace.fastest))
  else
    pace.rate = pace.rate + paces.GENTLE + paces.BOLDER * (now - pace.refused_at)
  end
end

-- A call sent at `started` was refused.
function paces.refused(pace, started, now)
  measure(pace, now, 0)
  if started < pace.refused_at then
    return
  end
  local measured = pace.successes / math.max(pace.seconds, 0.001)
  pace.rate = math.max(paces.FLOOR, pace.rate / 2, paces.MARGIN * math.min(pace.rate, measured))
  pace.doubling = pace.successes < paces.ENOUGH and 1 or 0
  pace.refused_at = now
end

-- Nothing leaves before `pause_ends_at`. A pause only grows.
function paces.hold(pace, pause_ends_at)
  pace.pause_ends_at = math.max(pace.pause_ends_at, pause_ends_at)
  pace.last = math.max(pace.last, pause_ends_at - 1 / pace.rate)
  pace.refused_at = math.max(pace.refused_at, pause_ends_at)
  pace.measured_at = math.max(pace.measured_at, pause_ends_at)
end

-- What the processes of one account tell each other and ask of each other, a batch at a time.
--
-- KEYS[1] is the account's base key; all others begin with it, and its {hash tag} keeps them in one cluster slot:
--   base              the epoch: who finds another than it knew sees that Redis was emptied
--   base:w:<lane>     the places of a lane that has a limit        (window.lua)
--   base:r:<lane>     the pace of a lane, and its pause            (pace.lua)
--   base:p            lanes that are paused or paced, scored by when that ends: for processes that are new
--   base:l            the limit that each operation was last asked with
--   base:c:<code>     the device that an access code is on
-- A lane is `operation:device`; `operation` alone is the wide lane that all calls of the operation pass.
--
-- ARGV[1] is the epoch that the process knows ('' if none), ARGV[2] one to begin with, ARGV[3] messages: each a word and
-- its arguments, with spaces between (one argument for redis-py to encode, not twelve for each call). Durations are microseconds; the only clock is Redis's. The reply is {epoch, whether PUBLISH is denied,
-- Redis's time, one answer for each `ask` and `sync`}; {epoch, -1} when the epoch is another: nothing was done then.
local DAY = 86400000
local SETTLE = 100000 -- after Redis was emptied nothing is granted until processes have had time to replay
local STRIKES = 3 -- refusals running from which a device of a wide operation is taken to be limited by itself as well

local base = KEYS[1]
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local seconds = now / 1000000
local answers = {}
local denied = 0
local word = string.gmatch(ARGV[3], '%S+')

local function number()
  return tonumber(word())
end

local function publish(text)
  local sent = redis.pcall('PUBLISH', base, text)
  if type(sent) == 'table' and sent.err then
    denied = 1
  end
end

-- Reads an operation and the lanes that the call belongs to there. 'd…' is a device, 'c…' a code that stands for the
-- device it was last seen on, '*' the operation's wide lane.
local function read_lanes()
  local operation = word()
  local lanes = {}
  for i = 1, number() do
    local token = word()
    local name = string.sub(token, 2)
    if token == '*' then
      lanes[i] = operation
    elseif string.sub(token, 1, 1) == 'c' then
      lanes[i] = operation .. ':' .. (redis.call('GET', base .. ':c:' .. name) or name)
    else
      lanes[i] = operation .. ':' .. name
    end
  end
  return operation, lanes
end

local function window_of(lane)
  return base .. ':w:' .. lane
end

local function pace_of(lane)
  return paces.load(base .. ':r:' .. lane)
end

-- Stores a pace and lets everybody know that the lane is limited, and for how long it is paused; unless that has
-- changed by no more than `trifle` since they last heard of it.
local function announce(lane, pace, trifle)
  paces.save(pace, seconds)
  local lives = paces.lives(pace, seconds)
  local ends = now + lives * 1000000
  if ends - tonumber(redis.call('ZSCORE', base .. ':p', lane) or 0) > trifle * 1000000 then
    redis.call('ZREMRANGEBYSCORE', base .. ':p', '-inf', string.format('%.0f', now))
    redis.call('ZADD', base .. ':p', string.format('%.0f', ends), lane)
    redis.call('PEXPIRE', base .. ':p', DAY)
    local pause = math.max(0, pace.closed_until - seconds)
    publish(string.format('%s %.0f %.0f', lane, pause * 1000000, lives * 1000000))
  end
end

local messages = {}

-- Asks for up to `want` places in all these lanes at once. Those that are free are granted; if there are too few, one
-- more is reserved for the moment it becomes free, unless that is later than the asking calls can wait (`budget`).
-- Answers {granted, µs until the reserved one (-1: none), µs it would have taken (-1: not refused), other limit}.
function messages.ask()
  local operation, lanes = read_lanes()
  local count, window, hold, lead = number(), number(), number(), number()
  local budget, want, process, id = number(), number(), word(), number()
  local span, from = window + hold, now + lead
  local answer = { 0, -1, -1, 0 }
  answers[#answers + 1] = answer
  if count > 0 then
    local limit = count .. '/' .. string.format('%.0f', window)
    local known = redis.call('HGET', base .. ':l', operation)
    if known ~= limit then
      answer[4] = known and 1 or 0
      redis.call('HSET', base .. ':l', operation, limit)
      redis.call('PEXPIRE', base .. ':l', DAY)
    end
    want = math.min(want, math.max(1, math.floor(count / 20))) -- the others want some, too
  end
  local paced = {}
  for i, lane in ipairs(lanes) do
    local pace = pace_of(lane)
    paced[i] = pace.rate and pace or false
  end
  for given = 0, want - 1 do
    local at, before = from, nil
    repeat -- until it suits all lanes
      before = at
      for i, lane in ipairs(lanes) do
        if count > 0 then
          at = windows.opens(window_of(lane), now, at, count, span)
        end
        if paced[i] then
          at = math.max(at, math.ceil(paces.opens(paced[i]) * 1000000))
        end
      end
    until at == before
    if budget >= 0 and at - now > budget then
      if given == 0 then
        answer[3] = at - now
      end
      break
    end
    for i, lane in ipairs(lanes) do
      if count > 0 then
        windows.take(window_of(lane), now, at, process .. (id + given), span)
      end
      if paced[i] then
        paces.take(paced[i], at / 1000000)
      end
    end
    if at > from then
      answer[2] = at - now
      break
    end
    answer[1] = given + 1
  end
  for _, pace in ipairs(paced) do
    if pace then
      paces.save(pace, seconds)
    end
  end
end

-- A place was not used, and will not be.
messages['return'] = function()
  local _, lanes = read_lanes()
  local id, newest = word(), number()
  for _, lane in ipairs(lanes) do
    redis.call('ZREM', window_of(lane), id)
    if newest == 1 then
      local pace = pace_of(lane)
      if pace.rate then
        paces.give_back(pace)
        paces.save(pace, seconds)
      end
    end
  end
end

-- The answer to a call came late: the server may have counted it as late as `ago` before now.
function messages.extend()
  local _, lanes = read_lanes()
  local id, window, hold, ago = word(), number(), number(), number()
  for _, lane in ipairs(lanes) do
    windows.extend(window_of(lane), now, now - ago - hold, id, window + hold)
  end
end

-- A call was let through, `ago` before now.
function messages.passed()
  local operation, lanes = read_lanes()
  local took, contended, ended = number() / 1000000, number() == 1, seconds - number() / 1000000
  lanes[#lanes + 1] = operation
  for _, lane in ipairs(lanes) do
    local pace = pace_of(lane)
    if pace.rate then
      pace.strikes = 0
      paces.passed(pace, ended - took, ended, contended)
      paces.save(pace, seconds)
    elseif pace.strikes > 0 then
      redis.call('DEL', pace.key)
    end
  end
end

-- A call was refused, `ago` before now: the server has not counted it, and takes no other of its devices for `pause`. Where the
-- operation is paced as a whole, that slows down instead, and a device pauses only when it is refused again and again.
function messages.refused()
  local operation, lanes = read_lanes()
  local id, pause, took = word(), number() / 1000000, number() / 1000000
  local refused_at = seconds - number() / 1000000
  local wide, closed = pace_of(operation), false
  for _, lane in ipairs(lanes) do
    redis.call('ZREM', window_of(lane), id)
    local pace = pace_of(lane)
    pace.strikes = pace.strikes + 1
    if not wide.rate or pace.strikes >= STRIKES then
      closed = true
      if not pace.rate then
        paces.start(pace, seconds, paces.RESUME, paces.CAREFUL)
      end
      paces.hold(pace, refused_at + pause)
      announce(lane, pace, 0.02) -- other calls that were under way say the same
    else
      paces.save(pace, seconds)
    end
  end
  if wide.rate and not closed then
    paces.refused(wide, refused_at - took, refused_at)
    announce(operation, wide, 2)
  end
end

-- A lane is paused, and Redis may have forgotten it.
function messages.pause()
  local lane, pause = word(), number() / 1000000
  local pace = pace_of(lane)
  if not pace.rate then
    paces.start(pace, seconds, paces.RESUME, paces.CAREFUL)
  end
  paces.hold(pace, seconds + pause)
  announce(lane, pace, 0.02)
end

-- A process has found that the limit is wider than a device: from now on all calls of the operation are paced.
function messages.widen()
  local operation = word()
  local pace = pace_of(operation)
  if not pace.rate then
    paces.start(pace, seconds, paces.START, 0.001)
    announce(operation, pace, 0)
  end
end

-- Access codes, each with the device it is on.
function messages.codes()
  for _ = 1, number() do
    local code, device = word(), word()
    redis.call('SET', base .. ':c:' .. code, device, 'PX', DAY)
  end
end

-- A place that Redis may have lost, used `ago` before now.
function messages.replay()
  local _, lanes = read_lanes()
  local id, window, hold, ago = word(), number(), number(), number()
  for _, lane in ipairs(lanes) do
    windows.replay(window_of(lane), now, now - ago, id, window + hold)
  end
end

-- Answers with all lanes that are limited just now: name, µs of pause left, µs for which it stays limited, and so on.
function messages.sync()
  local limited = redis.call('ZRANGEBYSCORE', base .. ':p', string.format('%.0f', now), '+inf', 'WITHSCORES')
  local answer = {}
  for i = 1, #limited, 2 do
    local closed_until = tonumber(redis.call('HGET', base .. ':r:' .. limited[i], 'closed_until') or 0)
    answer[#answer + 1] = limited[i]
    answer[#answer + 1] = math.max(0, math.floor((closed_until - seconds) * 1000000))
    answer[#answer + 1] = tonumber(limited[i + 1]) - now
  end
  answers[#answers + 1] = answer
end

local epoch = redis.call('GET', base)
local is_emptied = not epoch and ARGV[1] ~= '' -- a process remembers what Redis does not
if not epoch then
  epoch = string.format('%s@%.0f', ARGV[2], is_emptied and now + SETTLE or 0)
end
-- Written each time, so that a Redis that is full or read-only says so before anything else is done.
redis.call('SET', base, epoch, 'PX', DAY)
if is_emptied then
  publish('emptied')
end
if ARGV[1] ~= '' and ARGV[1] ~= epoch then
  return { epoch, -1 }
end
local settles = tonumber(string.match(epoch, '@(%d+)$')) or 0 -- none where somebody else wrote to the key
local kind = word()
while kind do
  if kind == 'ask' and now < settles then
    -- Reading goes on behind the message: nothing is granted yet.
    read_lanes()
    for _ = 1, 8 do
      word()
    end
    answers[#answers + 1] = { -1, settles - now, -1, 0 }
  else
    messages[kind]()
  end
  kind = word()
end
return { epoch, denied, now, unpack(answers) }

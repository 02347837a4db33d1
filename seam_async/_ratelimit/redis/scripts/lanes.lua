-- What all messages need: Redis's time, the words of the batch, and the lanes that a message names.
--
-- `limiter.lua` explains messages, keys and lanes.
local DAY = 86400000
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
    local pause = math.max(0, pace.pause_ends_at - seconds)
    publish(string.format('%s %.0f %.0f', lane, pause * 1000000, lives * 1000000))
  end
end

local messages = {}

-- Access codes, each with the device it is on.
function messages.codes()
  for _ = 1, number() do
    local code, device = word(), word()
    redis.call('SET', base .. ':c:' .. code, device, 'PX', DAY)
  end
end

-- The ledger of jobs. One script for all it does: EVAL keeps it, and a flushed script cache costs one more message.
-- KEYS: facts, items, busy, counts, touched, things, holders. ARGV: seconds to keep, what to do, its arguments.
-- An item's value: "until token state thing payload"; the first four hold no blank.
local facts, items, busy, counts, touched, things, holders = unpack(KEYS)
local keep, what = tonumber(ARGV[1]), ARGV[2]

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function remember()
  for _, key in ipairs(KEYS) do redis.call('EXPIRE', key, keep) end
end

local function parse(value)
  return string.match(value, '^(%d+) (%S+) (%S+) (%S*) ')
end

-- A thing is held by one key, in any number of jobs.
local function release(thing)
  if thing ~= '' and redis.call('HINCRBY', holders, thing, -1) <= 0 then
    redis.call('HDEL', holders, thing)
    redis.call('HDEL', things, thing)
  end
end

local function drop(key, state, thing)
  redis.call('HINCRBY', counts, state, -1)
  redis.call('ZREM', busy, key)
  release(thing)
end

if what == 'agree' then
  for i = 3, #ARGV, 2 do redis.call('HSETNX', facts, ARGV[i], ARGV[i + 1]) end
  remember()
  return redis.call('HGETALL', facts)
end

if what == 'read' then
  local keys = {}
  for i = 3, #ARGV do keys[#keys + 1] = ARGV[i] end
  local values = {}
  if #keys > 0 then values = redis.call('HMGET', items, unpack(keys)) end
  return {tostring(now), values}
end

if what == 'counts' then
  return {redis.call('ZCOUNT', busy, '-inf', now), redis.call('HGETALL', counts)}
end

if what == 'forget' then
  local gone = 0
  for i = 4, #ARGV do
    local key = ARGV[i]
    local value = redis.call('HGET', items, key)
    local at = redis.call('ZSCORE', touched, key)
    if value and (ARGV[3] == 'inf' or tonumber(at or 0) < tonumber(ARGV[3])) then
      local _, _, state, thing = parse(value)
      drop(key, state, thing)
      redis.call('HDEL', items, key)
      redis.call('ZREM', touched, key)
      gone = gone + 1
    end
  end
  return gone
end

-- swap: key, expected, token, state, thing, lease, payload for each
if redis.call('EXISTS', facts) == 0 then return {} end
local answers = {}
for i = 3, #ARGV, 7 do
  local key, expected, token, state, thing, lease, payload = unpack(ARGV, i, i + 6)
  local value = redis.call('HGET', items, key)
  local old_token, old_state, old_thing = '', nil, ''
  if value then
    local _
    _, old_token, old_state, old_thing = parse(value)
  end
  local holder = thing ~= '' and redis.call('HGET', things, thing)
  local answer = 0
  if old_token == token then
    answer = 0 -- carried out by an earlier try, or nothing to delete
  elseif old_token ~= expected then
    answer = 1
  elseif holder and holder ~= key then
    answer = 2
  else
    if value then drop(key, old_state, old_thing) end
    if token == '' then
      redis.call('HDEL', items, key)
      redis.call('ZREM', touched, key)
    else
      local ends = 0
      if tonumber(lease) > 0 then ends = now + tonumber(lease) end
      redis.call('HSET', items, key, string.format('%.0f %s %s %s %s', ends, token, state, thing, payload))
      redis.call('HINCRBY', counts, state, 1)
      redis.call('ZADD', touched, now, key)
      if state == 'busy' then redis.call('ZADD', busy, ends, key) end
      if thing ~= '' then
        redis.call('HSET', things, thing, key)
        redis.call('HINCRBY', holders, thing, 1)
      end
    end
  end
  answers[#answers + 1] = answer
end
remember()
return answers

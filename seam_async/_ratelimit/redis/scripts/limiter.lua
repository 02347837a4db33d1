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
-- ARGV[1] is the epoch that the process knows ('' if none), ARGV[2] one to begin with. ARGV[3] has the messages, each a
-- word and its arguments with spaces between: one argument for redis-py to encode, not twelve for each call. Durations
-- are microseconds; the only clock is Redis's. The reply is {epoch, whether PUBLISH is denied, Redis's time, one answer
-- for each `ask` and `sync`}; {epoch, -1} when the epoch is another: nothing was done then.
--
-- This is the last part of one script. `lanes.lua` reads messages, `places.lua` and `pauses.lua` handle them.
local SETTLE = 100000 -- after Redis was emptied nothing is granted until processes have had time to replay

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

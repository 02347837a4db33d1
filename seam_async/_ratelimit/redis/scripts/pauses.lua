-- Messages about what the server has answered, which pauses and paces lanes for everybody.
local STRIKES = 3 -- refusals running from which a device of a wide operation is taken to be limited by itself as well

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

-- A call was refused, `ago` before now: the server has not counted it, and takes no other of its devices for `pause`.
-- Where the operation is paced as a whole, that slows down instead, and a device pauses only when it is refused again
-- and again.
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

-- Answers with all lanes that are limited just now: name, µs of pause left, µs for which it stays limited, and so on.
function messages.sync()
  local limited = redis.call('ZRANGEBYSCORE', base .. ':p', string.format('%.0f', now), '+inf', 'WITHSCORES')
  local answer = {}
  for i = 1, #limited, 2 do
    local pause_ends_at = tonumber(redis.call('HGET', base .. ':r:' .. limited[i], 'pause_ends_at') or 0)
    answer[#answer + 1] = limited[i]
    answer[#answer + 1] = math.max(0, math.floor((pause_ends_at - seconds) * 1000000))
    answer[#answer + 1] = tonumber(limited[i + 1]) - now
  end
  answers[#answers + 1] = answer
end

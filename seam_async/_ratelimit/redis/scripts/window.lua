-- A sliding log of places: at most `count` calls of a lane in any `window`.
--
-- Each lane with a limit is a sorted set. A member is a place, named by the process that holds it; its score is the
-- moment (microseconds of Redis's clock) from which its call may start. The call may start up to `hold` later, so a
-- place is taken for `span = window + hold`, and a process that dies costs its places for one span at most.
--
--      p1   p2 p3                          p1'  p2'         count = 3: p1' is reserved for the moment p1 is over
--   ---+----+--+-----------------------+----+----+------->
--      |<------- span of p1 ---------->|   now
local windows = {}

-- Returns the first moment, not before `from`, at which one more place fits.
--
-- `count` neighbours that lie closer together than a span are a full stretch: a new place may neither lie between
-- them nor within a span of their far end. Only the ends of such stretches are read: besides the last window's places
-- the log holds one reservation for each waiting process, so that there are few. Looking at every stretch, rather
-- than behind the last place, finds the gaps that returned places have left.
function windows.opens_at(key, now, from, count, span)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', string.format('%.0f', now - span))
  local spare = redis.call('ZCARD', key) - count
  if spare < 0 then
    return from
  end
  local first = redis.call('ZRANGE', key, 0, spare, 'WITHSCORES')
  local last = redis.call('ZRANGE', key, count - 1, -1, 'WITHSCORES')
  local at = from
  for i = 2, #first, 2 do
    local head, tail = tonumber(first[i]), tonumber(last[i])
    if tail - head < span and at > tail - span and at < head + span then
      at = head + span
    end
  end
  return at
end

-- Writes a place down. The key lives until its last place is over.
function windows.take(key, now, at, id, span)
  redis.call('ZADD', key, string.format('%.0f', at), id)
  local lives = math.ceil((at - now + span) / 1000) + 1000
  if lives > redis.call('PTTL', key) then
    redis.call('PEXPIRE', key, string.format('%.0f', lives))
  end
end

-- Puts off the end of a place whose call may have reached the server later than the place allowed for.
function windows.extend(key, now, at, id, span)
  local known = redis.call('ZSCORE', key, id)
  if known and tonumber(known) < at then
    windows.take(key, now, at, id, span)
  end
end

-- Writes a place down again that Redis may have lost; one that is still there stays as it is.
function windows.replay(key, now, at, id, span)
  if at + span > now and not redis.call('ZSCORE', key, id) then
    windows.take(key, now, at, id, span)
  end
end

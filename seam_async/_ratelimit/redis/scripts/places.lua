-- Messages about places: the right to start one call in a lane that has a limit, a pause or a pace.

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
          at = windows.opens_at(window_of(lane), now, at, count, span)
        end
        if paced[i] then
          at = math.max(at, math.ceil(paces.opens_at(paced[i]) * 1000000))
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
        paces.release(pace)
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

-- A place that Redis may have lost, used `ago` before now.
function messages.replay()
  local _, lanes = read_lanes()
  local id, window, hold, ago = word(), number(), number(), number()
  for _, lane in ipairs(lanes) do
    windows.replay(window_of(lane), now, now - ago, id, window + hold)
  end
end

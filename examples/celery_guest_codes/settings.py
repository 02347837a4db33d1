"""Where Redis is, and what Celery must be told."""

import os

REDIS = os.environ.get("REDIS_URL", "redis://localhost:6379")
DATABASE = os.environ.get("BOOKINGS", "bookings.db")

broker_url = f"{REDIS}/0"
LEDGER = f"{REDIS}/1"
CALL_SECONDS = float(os.environ.get("CALL_SECONDS", "20"))  # a dead worker's codes are looked up 10 s later than that

# A chunk is delivered again if it is not done by then: four times what a chunk of 100 takes on one door, and more.
broker_transport_options = {"visibility_timeout": int(os.environ.get("VISIBILITY", "3600"))}
broker_connection_retry_on_startup = True
worker_prefetch_multiplier = 1  # an idle worker must not wait while a busy one holds chunks in reserve
worker_cancel_long_running_tasks_on_connection_loss = True  # those are delivered again; the ledger knows what was done
task_serializer = "json"
worker_hijack_root_logger = False

"""Where Redis is, and Celery's settings."""

import os

REDIS = os.environ.get("REDIS_URL", "redis://localhost:6379")
DATABASE = os.environ.get("BOOKINGS", "bookings.db")

broker_url = f"{REDIS}/0"
LEDGER = f"{REDIS}/1"
# A dead worker's codes are looked up when its lease ends, 10 s after this.
CALL_SECONDS = float(os.environ.get("CALL_SECONDS", "20"))

# Redis delivers a chunk again that has not ended by then: more than four times as long as 100 codes on one door take.
broker_transport_options = {"visibility_timeout": int(os.environ.get("VISIBILITY", "3600"))}
broker_connection_retry_on_startup = True
worker_prefetch_multiplier = 1  # prefetched chunks would wait behind a busy worker while others are idle
worker_cancel_long_running_tasks_on_connection_loss = True  # they are delivered again; the ledger knows what was done
task_serializer = "json"
worker_hijack_root_logger = False

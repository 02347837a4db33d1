"""Requests and answers as data: endpoints, parameter rules, bodies, JSON, redaction. No I/O."""

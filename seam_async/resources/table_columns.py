# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_columns.py); texts come from codegen/docs.toml.

"""The columns of tables that people look at."""

from __future__ import annotations

TABLE_COLUMNS: dict[str, tuple[str, ...]] = {
    "AccessCode": (
        "name",
        "status",
        "starts_at",
        "ends_at",
        "access_code_id",
        "device_id",
    ),
    "AccessGrant": (
        "display_name",
        "starts_at",
        "ends_at",
        "access_grant_id",
        "user_identity_id",
    ),
    "AccessMethod": (
        "display_name",
        "mode",
        "is_issued",
        "access_method_id",
    ),
    "AcsCredential": (
        "display_name",
        "access_method",
        "is_issued",
        "starts_at",
        "ends_at",
        "acs_credential_id",
    ),
    "AcsEntrance": (
        "display_name",
        "is_locked",
        "acs_entrance_id",
        "acs_system_id",
    ),
    "AcsSystem": (
        "name",
        "external_type_display_name",
        "acs_system_id",
    ),
    "AcsUser": (
        "display_name",
        "email_address",
        "is_suspended",
        "acs_user_id",
        "acs_system_id",
    ),
    "ConnectedAccount": (
        "display_name",
        "account_type_display_name",
        "customer_key",
        "connected_account_id",
        "created_at",
    ),
    "Device": (
        "display_name",
        "device_type",
        "properties.online",
        "properties.locked",
        "properties.battery.status",
        "device_id",
    ),
    "DeviceProvider": (
        "display_name",
        "device_provider_name",
        "provider_categories",
    ),
    "NoiseThreshold": (
        "name",
        "starts_daily_at",
        "ends_daily_at",
        "noise_threshold_decibels",
        "noise_threshold_id",
    ),
    "Phone": (
        "display_name",
        "device_type",
        "device_id",
        "created_at",
    ),
    "Space": (
        "display_name",
        "device_count",
        "acs_entrance_count",
        "space_id",
    ),
    "UnmanagedAccessCode": (
        "name",
        "status",
        "starts_at",
        "ends_at",
        "access_code_id",
        "device_id",
    ),
    "UnmanagedDevice": (
        "display_name",
        "device_type",
        "properties.online",
        "device_id",
    ),
    "UserIdentity": (
        "display_name",
        "email_address",
        "phone_number",
        "user_identity_id",
    ),
    "Webhook": (
        "url",
        "event_types",
        "webhook_id",
    ),
    "Workspace": (
        "name",
        "company_name",
        "is_sandbox",
        "workspace_id",
    ),
}
"""Class → dotted names of its fields, the most important first."""

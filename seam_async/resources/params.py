# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_shared.py); texts come from codegen/docs.toml.

"""Nested objects in requests, as typed dictionaries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, NotRequired, TypedDict, Union

from seam_async._sentinels import Null
from seam_async.resources.aliases import (
    AccessMethodMode,
    CardFormat,
    CardFunctionType,
    EcobeeOwner,
    LogoShape,
    OperatingSystem,
    TimeZone,
)


class LocationParams(TypedDict):
    """Old way to name doors; use `device_ids`, `acs_entrance_ids` or `space_ids`.

    Keys:

    - ` a c s _ e n t r a n c e _ i d s ` : U s e ` a c s _ e n t r a n c e _ i d s ` o f t h e c a l l i t s e l f
    .

    - ` d e v i c e _ i d s ` : U s e ` d e v i c e _ i d s ` o f t h e c a l l i t s e l f .

    - ` n a m e ` : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .
    """

    acs_entrance_ids: NotRequired[Sequence[str]]
    """Use `acs_entrance_ids` of the call itself."""

    device_ids: NotRequired[Sequence[str]]
    """Use `device_ids` of the call itself."""

    name: NotRequired[str]
    """Name by which people recognise it."""


class RequestedAccessMethodParams(TypedDict):
    """The kinds of access to issue, such as one door code and one mobile key.

    Keys:

    - ` c o d e ` : T h e d i g i t s t o u s e , 4 t o 9 o f t h e m ; o n l y w i t h t h e m o d e ` c o d e ` .

    - ` i n s t a n t _ k e y _ m a x _ u s e _ c o u n t ` : H o w o f t e n t h e i n s t a n t k e y m a y b e o
    p e n e d , o n c e i f l e f t o u t ; o n l y w i t h t h e m o d e ` m o b i l e _ k e y ` .

    - ` m o d e ` ( r e q u i r e d ) : W h a t t o i s s u e : a d o o r c o d e , a p l a s t i c c a r d , a k e
    y o n a p h o n e , o r a k e y u s e d t h r o u g h t h i s A P I ( ` c l o u d _ k e y ` ) .
    """

    code: NotRequired[str]
    """The digits to use, 4 to 9 of them; only with the mode `code`."""

    instant_key_max_use_count: NotRequired[int]
    """How often the instant key may be opened, once if left out; only with the mode `mobile_key`."""

    mode: AccessMethodMode
    """What to issue: a door code, a plastic card, a key on a phone, or a key used through this API (`cloud_key`)."""


class UserIdentityParams(TypedDict):
    """The person, to be created as a new user identity; instead of `user_identity_id`.

    Keys:

    - ` e m a i l _ a d d r e s s ` : E m a i l a d d r e s s t h a t n o o t h e r u s e r i d e n t i t y h a s .

    - ` f u l l _ n a m e ` : F i r s t a n d l a s t n a m e o f t h e p e r s o n .

    - ` p h o n e _ n u m b e r ` : P h o n e n u m b e r t h a t n o o t h e r u s e r i d e n t i t y h a s , s u
    c h a s ` + 1 5 5 5 5 5 5 0 1 0 0 ` .

    - ` u s e r _ i d e n t i t y _ k e y ` : K e y o f y o u r o w n f o r t h e p e r s o n , u n i q u e i n t h
    e w o r k s p a c e .
    """

    email_address: NotRequired[str | Null | None]
    """Email address that no other user identity has."""

    full_name: NotRequired[str | Null | None]
    """First and last name of the person."""

    phone_number: NotRequired[str | Null | None]
    """Phone number that no other user identity has, such as `+15555550100`."""

    user_identity_key: NotRequired[str | Null | None]
    """Key of your own for the person, unique in the workspace."""


class AssaAbloyVostioMetadataParams(TypedDict):
    """Settings for Vostio.

    Keys:

    - ` a u t o _ j o i n ` : W h e t h e r S e a m p i c k s t h e k i n d o f c a r d i t s e l f : o n e t h a t
    j o i n s t h e c a r d s a l r e a d y v a l i d f o r t h e d o o r s , o r o n e t h a t o v e r r i d e s i
    f t h e r e a r e n o n e .

    - ` j o i n _ a l l _ g u e s t _ a c s _ e n t r a n c e s ` : W h e t h e r t h e n e w c r e d e n t i a l j
    o i n s e a r l i e r o n e s a t a l l g u e s t e n t r a n c e s .

    - ` o v e r r i d e _ a l l _ g u e s t _ a c s _ e n t r a n c e s ` : W h e t h e r t h e n e w c r e d e n t
    i a l o v e r r i d e s e a r l i e r o n e s a t a l l g u e s t e n t r a n c e s .

    - ` o v e r r i d e _ g u e s t _ a c s _ e n t r a n c e _ i d s ` : G u e s t e n t r a n c e s a t w h i c h
    o l d e r k e y s s h o u l d s t o p w o r k i n g .
    """

    auto_join: NotRequired[bool]
    """Whether Seam picks the kind of card itself: one that joins the cards already valid for the doors, or one that
    overrides if there are none.
    """

    join_all_guest_acs_entrances: NotRequired[bool]
    """Whether the new credential joins earlier ones at all guest entrances."""

    override_all_guest_acs_entrances: NotRequired[bool]
    """Whether the new credential overrides earlier ones at all guest entrances."""

    override_guest_acs_entrance_ids: NotRequired[Sequence[str]]
    """Guest entrances at which older keys should stop working."""


class SaltoSpaceMetadataParams(TypedDict):
    """Settings for Salto Space.

    Keys:

    - ` a s s i g n _ n e w _ k e y ` : W h e t h e r t h e u s e r i s g i v e n a f i r s t , n e w S a l t o S p
    a c e c a r d .
    """

    assign_new_key: NotRequired[bool]
    """Whether the user is given a first, new Salto Space card."""


class VisionlineMetadataParams(TypedDict):
    """Settings for Visionline.

    Keys:

    - ` a u t o _ j o i n ` : W h e t h e r S e a m p i c k s t h e k i n d o f c a r d i t s e l f : o n e t h a t
    j o i n s t h e c a r d s a l r e a d y v a l i d f o r t h e d o o r s , o r o n e t h a t o v e r r i d e s i
    f t h e r e a r e n o n e .

    - ` c a r d _ f o r m a t ` : F o r m a t o f t h e V i s i o n l i n e c a r d : ` T L C o d e ` o r ` r f i d
    4 8 ` .

    - ` c a r d _ f u n c t i o n _ t y p e ` : W h e t h e r t h e c a r d i s f o r a g u e s t o r f o r s t a f
    f .

    - ` j o i n e r _ a c s _ c r e d e n t i a l _ i d s ` : C r e d e n t i a l s t h a t s h o u l d w o r k s i
    d e b y s i d e w i t h t h i s o n e .

    - ` o v e r r i d e ` : W h e t h e r t h e n e w c r e d e n t i a l o v e r r i d e s e a r l i e r o n e s .
    """

    auto_join: NotRequired[bool]
    """Whether Seam picks the kind of card itself: one that joins the cards already valid for the doors, or one that
    overrides if there are none.
    """

    card_format: NotRequired[CardFormat]
    """Format of the Visionline card: `TLCode` or `rfid48`."""

    card_function_type: NotRequired[CardFunctionType]
    """Whether the card is for a guest or for staff."""

    joiner_acs_credential_ids: NotRequired[Sequence[str]]
    """Credentials that should work side by side with this one."""

    override: NotRequired[bool]
    """Whether the new credential overrides earlier ones."""


class SaltoKsMetadataParams(TypedDict):
    """Settings for Salto KS.

    Keys:

    - ` d e t e c t _ n e w _ t a g s ` : W h e t h e r t o l o o k f o r t a g s t h a t t h e s y s t e m d o e s
    n o t k n o w y e t , r a t h e r t h a n f o r k n o w n o n e s .
    """

    detect_new_tags: NotRequired[bool]
    """Whether to look for tags that the system does not know yet, rather than for known ones."""


class AcsEncoderHotekMetadataParams(TypedDict):
    """How Hotek knows the encoder.

    Keys:

    - ` e n c o d e r _ n u m b e r ` ( r e q u i r e d ) : N u m b e r o f t h e c a r d e n c o d e r , g i v e n
    b y t h e U S B p o r t i t i s p l u g g e d i n t o .
    """

    encoder_number: str
    """Number of the card encoder, given by the USB port it is plugged into."""


class AcsEncoderParams(TypedDict):
    """Encoders that are there now or have gone.

    Keys:

    - ` h o t e k _ m e t a d a t a ` ( r e q u i r e d ) : H o w H o t e k k n o w s t h e e n c o d e r .

    - ` i s _ r e m o v e d ` : W h e t h e r t h e e n c o d e r h a s g o n e .
    """

    hotek_metadata: AcsEncoderHotekMetadataParams
    """How Hotek knows the encoder."""

    is_removed: NotRequired[bool]
    """Whether the encoder has gone."""


class AcsEntranceHotekMetadataParams(TypedDict):
    """How Hotek knows the entrance.

    Keys:

    - ` c o m m o n _ a r e a _ n a m e ` : N a m e o f t h e c o m m o n a r e a , i f t h e e n t r a n c e i s o
    n e .

    - ` c o m m o n _ a r e a _ n u m b e r ` : N u m b e r o f t h e c o m m o n a r e a , i f t h e e n t r a n c
    e i s o n e .

    - ` r o o m _ n u m b e r ` : N u m b e r o f t h e r o o m , i f t h e e n t r a n c e i s o n e .
    """

    common_area_name: NotRequired[str]
    """Name of the common area, if the entrance is one."""

    common_area_number: NotRequired[str]
    """Number of the common area, if the entrance is one."""

    room_number: NotRequired[str]
    """Number of the room, if the entrance is one."""


class AcsEntranceParams(TypedDict):
    """Entrances that are there now or have gone.

    Keys:

    - ` h o t e k _ m e t a d a t a ` ( r e q u i r e d ) : H o w H o t e k k n o w s t h e e n t r a n c e .

    - ` i s _ r e m o v e d ` : W h e t h e r t h e e n t r a n c e h a s g o n e .
    """

    hotek_metadata: AcsEntranceHotekMetadataParams
    """How Hotek knows the entrance."""

    is_removed: NotRequired[bool]
    """Whether the entrance has gone."""


class AccessScheduleParams(TypedDict):
    """When the user has access; always if left out.

    Keys:

    - ` e n d s _ a t ` : W h e n a c c e s s e n d s : i n t h e f u t u r e a n d a f t e r ` s t a r t s _ a t `
    . L e f t o u t o r ` N U L L ` , i t d o e s n o t e n d b y i t s e l f .

    - ` s t a r t s _ a t ` : W h e n a c c e s s s t a r t s ; n o w i f l e f t o u t .
    """

    ends_at: NotRequired[datetime | str | Null | None]
    """When access ends: in the future and after `starts_at`. Left out or `NULL`, it does not end by itself."""

    starts_at: NotRequired[datetime | str]
    """When access starts; now if left out."""


class NewAccessScheduleParams(TypedDict):
    """New times of access; `NULL` removes them.

    Keys:

    - ` e n d s _ a t ` ( r e q u i r e d ) : W h e n a c c e s s e n d s , a f t e r ` s t a r t s _ a t ` .

    - ` s t a r t s _ a t ` ( r e q u i r e d ) : W h e n a c c e s s s t a r t s .
    """

    ends_at: datetime | str
    """When access ends, after `starts_at`."""

    starts_at: datetime | str
    """When access starts."""


class CustomerDataAccessGrantParams(TypedDict):
    """Access grants.

    Keys:

    - ` a c c e s s _ g r a n t _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e a c c e s s g r a n
    t , u n i q u e i n t h e w o r k s p a c e .

    - ` b u i l d i n g _ k e y s ` : Y o u r o w n k e y s f o r b u i l d i n g s .

    - ` c o m m o n _ a r e a _ k e y s ` : Y o u r o w n k e y s f o r c o m m o n a r e a s .

    - ` e n d s _ a t ` : W h e n a c c e s s e n d s .

    - ` f a c i l i t y _ k e y s ` : Y o u r o w n k e y s f o r t h e f a c i l i t i e s .

    - ` g u e s t _ k e y ` : Y o u r o w n k e y f o r t h e g u e s t .

    - ` l i s t i n g _ k e y s ` : Y o u r o w n k e y s f o r t h e l i s t i n g s .

    - ` n a m e ` : Y o u r n a m e f o r t h e a c c e s s g r a n t .

    - ` p r e f e r r e d _ c o d e ` : D i g i t s t o u s e f o r a d o o r c o d e , i f t h e l o c k s a c c e
    p t t h e m .

    - ` p r o p e r t y _ k e y s ` : Y o u r o w n k e y s f o r t h e p r o p e r t i e s ( r e a l e s t a t e )
    .

    - ` r e s i d e n t _ k e y ` : Y o u r o w n k e y f o r t h e r e s i d e n t .

    - ` r o o m _ k e y s ` : Y o u r o w n k e y s f o r t h e r o o m s .

    - ` s p a c e _ k e y s ` : Y o u r o w n k e y s f o r t h e s p a c e s .

    - ` s t a r t s _ a t ` : W h e n a c c e s s s t a r t s .

    - ` t e n a n t _ k e y ` : Y o u r o w n k e y f o r t h e t e n a n t .

    - ` u n i t _ k e y s ` : Y o u r o w n k e y s f o r t h e h o u s i n g u n i t s .

    - ` u s e r _ i d e n t i t y _ k e y ` : Y o u r o w n k e y f o r t h e u s e r i d e n t i t y .

    - ` u s e r _ k e y ` : Y o u r o w n k e y f o r t h e u s e r .
    """

    access_grant_key: str
    """Your own key for the access grant, unique in the workspace."""

    building_keys: NotRequired[Sequence[str]]
    """Your own keys for buildings."""

    common_area_keys: NotRequired[Sequence[str]]
    """Your own keys for common areas."""

    ends_at: NotRequired[datetime | str]
    """When access ends."""

    facility_keys: NotRequired[Sequence[str]]
    """Your own keys for the facilities."""

    guest_key: NotRequired[str]
    """Your own key for the guest."""

    listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the listings."""

    name: NotRequired[str]
    """Your name for the access grant."""

    preferred_code: NotRequired[str]
    """Digits to use for a door code, if the locks accept them."""

    property_keys: NotRequired[Sequence[str]]
    """Your own keys for the properties (real estate)."""

    resident_key: NotRequired[str]
    """Your own key for the resident."""

    room_keys: NotRequired[Sequence[str]]
    """Your own keys for the rooms."""

    space_keys: NotRequired[Sequence[str]]
    """Your own keys for the spaces."""

    starts_at: NotRequired[datetime | str]
    """When access starts."""

    tenant_key: NotRequired[str]
    """Your own key for the tenant."""

    unit_keys: NotRequired[Sequence[str]]
    """Your own keys for the housing units."""

    user_identity_key: NotRequired[str]
    """Your own key for the user identity."""

    user_key: NotRequired[str]
    """Your own key for the user."""


class CustomerDataBookingParams(TypedDict):
    """Bookings of the customer.

    Keys:

    - ` b o o k i n g _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e b o o k i n g .

    - ` b u i l d i n g _ k e y s ` : Y o u r o w n k e y s f o r b u i l d i n g s .

    - ` c o m m o n _ a r e a _ k e y s ` : Y o u r o w n k e y s f o r c o m m o n a r e a s .

    - ` e n d s _ a t ` : W h e n a c c e s s e n d s .

    - ` f a c i l i t y _ k e y s ` : Y o u r o w n k e y s f o r t h e f a c i l i t i e s .

    - ` g u e s t _ k e y ` : Y o u r o w n k e y f o r t h e g u e s t .

    - ` l i s t i n g _ k e y s ` : Y o u r o w n k e y s f o r t h e l i s t i n g s .

    - ` n a m e ` : Y o u r n a m e f o r t h e b o o k i n g .

    - ` p r e f e r r e d _ c o d e ` : D i g i t s t o u s e f o r a d o o r c o d e , i f t h e l o c k s a c c e
    p t t h e m .

    - ` p r o p e r t y _ k e y s ` : Y o u r o w n k e y s f o r t h e p r o p e r t i e s ( r e a l e s t a t e )
    .

    - ` r e s i d e n t _ k e y ` : Y o u r o w n k e y f o r t h e r e s i d e n t .

    - ` r o o m _ k e y s ` : Y o u r o w n k e y s f o r t h e r o o m s .

    - ` s p a c e _ k e y s ` : Y o u r o w n k e y s f o r t h e s p a c e s .

    - ` s t a r t s _ a t ` : W h e n a c c e s s s t a r t s .

    - ` t e n a n t _ k e y ` : Y o u r o w n k e y f o r t h e t e n a n t .

    - ` u n i t _ k e y s ` : Y o u r o w n k e y s f o r t h e h o u s i n g u n i t s .

    - ` u s e r _ i d e n t i t y _ k e y ` : Y o u r o w n k e y f o r t h e u s e r i d e n t i t y .

    - ` u s e r _ k e y ` : Y o u r o w n k e y f o r t h e u s e r .
    """

    booking_key: str
    """Your own key for the booking."""

    building_keys: NotRequired[Sequence[str]]
    """Your own keys for buildings."""

    common_area_keys: NotRequired[Sequence[str]]
    """Your own keys for common areas."""

    ends_at: NotRequired[datetime | str]
    """When access ends."""

    facility_keys: NotRequired[Sequence[str]]
    """Your own keys for the facilities."""

    guest_key: NotRequired[str]
    """Your own key for the guest."""

    listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the listings."""

    name: NotRequired[str]
    """Your name for the booking."""

    preferred_code: NotRequired[str]
    """Digits to use for a door code, if the locks accept them."""

    property_keys: NotRequired[Sequence[str]]
    """Your own keys for the properties (real estate)."""

    resident_key: NotRequired[str]
    """Your own key for the resident."""

    room_keys: NotRequired[Sequence[str]]
    """Your own keys for the rooms."""

    space_keys: NotRequired[Sequence[str]]
    """Your own keys for the spaces."""

    starts_at: NotRequired[datetime | str]
    """When access starts."""

    tenant_key: NotRequired[str]
    """Your own key for the tenant."""

    unit_keys: NotRequired[Sequence[str]]
    """Your own keys for the housing units."""

    user_identity_key: NotRequired[str]
    """Your own key for the user identity."""

    user_key: NotRequired[str]
    """Your own key for the user."""


class CustomerDataBuildingParams(TypedDict):
    """Buildings of the customer.

    Keys:

    - ` b u i l d i n g _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e b u i l d i n g .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .
    """

    building_key: str
    """Your own key for the building."""

    name: str
    """Name by which people recognise it."""


class CustomerDataCommonAreaParams(TypedDict):
    """Common areas of the customer.

    Keys:

    - ` c o m m o n _ a r e a _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e c o m m o n a r e a .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p a r e n t _ s i t e _ k e y ` : K e y o f y o u r o w n f o r t h e s i t e i t i s i n .
    """

    common_area_key: str
    """Your own key for the common area."""

    name: str
    """Name by which people recognise it."""

    parent_site_key: NotRequired[str]
    """Key of your own for the site it is in."""


class CustomerDataFacilityParams(TypedDict):
    """Gyms and other sports facilities of the customer.

    Keys:

    - ` f a c i l i t y _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e f a c i l i t y .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .
    """

    facility_key: str
    """Your own key for the facility."""

    name: str
    """Name by which people recognise it."""


class CustomerDataGuestParams(TypedDict):
    """Guests of the customer.

    Keys:

    - ` e m a i l _ a d d r e s s ` : E m a i l a d d r e s s o f t h e p e r s o n .

    - ` g u e s t _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e g u e s t .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p h o n e _ n u m b e r ` : P h o n e n u m b e r o f t h e p e r s o n , i n E . 1 6 4 f o r m s u c h a s
    ` + 1 5 5 5 5 5 5 0 1 0 0 ` .
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    guest_key: str
    """Your own key for the guest."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""


class CustomerDataListingParams(TypedDict):
    """Listings of the customer's accommodation.

    Keys:

    - ` l i s t i n g _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e l i s t i n g .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .
    """

    listing_key: str
    """Your own key for the listing."""

    name: str
    """Name by which people recognise it."""


class CustomerDataPropertiesParams(TypedDict):
    """Properties of the device or phone or, in customer data, the short-term rentals.

    Keys:

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p r o p e r t y _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e p r o p e r t y ( r e a l e
    s t a t e ) .
    """

    name: str
    """Name by which people recognise it."""

    property_key: str
    """Your own key for the property (real estate)."""


class CustomerDataPropertyListingParams(TypedDict):
    """Property listings of the customer.

    Keys:

    - ` c u s t o m _ m e t a d a t a ` : V a l u e s t o k e e p w i t h t h e l i s t i n g ; ` N U L L ` o r a n
    e m p t y s t r i n g a s a v a l u e r e m o v e s t h e k e y .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p r o p e r t y _ l i s t i n g _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e p r o p e r
    t y l i s t i n g .
    """

    custom_metadata: NotRequired[Mapping[str, str | bool | Null]]
    """Values to keep with the listing; `NULL` or an empty string as a value removes the key."""

    name: str
    """Name by which people recognise it."""

    property_listing_key: str
    """Your own key for the property listing."""


class CustomerDataReservationParams(TypedDict):
    """Reservations of the customer.

    Keys:

    - ` b u i l d i n g _ k e y s ` : Y o u r o w n k e y s f o r b u i l d i n g s .

    - ` c o m m o n _ a r e a _ k e y s ` : Y o u r o w n k e y s f o r c o m m o n a r e a s .

    - ` c u s t o m _ m e t a d a t a ` : V a l u e s f o r f i l t e r i n g r e s e r v a t i o n s ; ` N U L L `
    o r a n e m p t y s t r i n g a s a v a l u e r e m o v e s t h e k e y .

    - ` e n d s _ a t ` : W h e n a c c e s s e n d s .

    - ` f a c i l i t y _ k e y s ` : Y o u r o w n k e y s f o r t h e f a c i l i t i e s .

    - ` g u e s t _ k e y ` : Y o u r o w n k e y f o r t h e g u e s t .

    - ` l i s t i n g _ k e y s ` : Y o u r o w n k e y s f o r t h e l i s t i n g s .

    - ` n a m e ` : Y o u r n a m e f o r t h e r e s e r v a t i o n .

    - ` p r e f e r r e d _ c o d e ` : D i g i t s t o u s e f o r a d o o r c o d e , i f t h e l o c k s a c c e
    p t t h e m .

    - ` p r o p e r t y _ k e y s ` : Y o u r o w n k e y s f o r t h e p r o p e r t i e s ( r e a l e s t a t e )
    .

    - ` r e s e r v a t i o n _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e r e s e r v a t i o n
    .

    - ` r e s i d e n t _ k e y ` : Y o u r o w n k e y f o r t h e r e s i d e n t .

    - ` r o o m _ k e y s ` : Y o u r o w n k e y s f o r t h e r o o m s .

    - ` s p a c e _ k e y s ` : Y o u r o w n k e y s f o r t h e s p a c e s .

    - ` s t a r t s _ a t ` : W h e n a c c e s s s t a r t s .

    - ` t e n a n t _ k e y ` : Y o u r o w n k e y f o r t h e t e n a n t .

    - ` u n i t _ k e y s ` : Y o u r o w n k e y s f o r t h e h o u s i n g u n i t s .

    - ` u s e r _ i d e n t i t y _ k e y ` : Y o u r o w n k e y f o r t h e u s e r i d e n t i t y .

    - ` u s e r _ k e y ` : Y o u r o w n k e y f o r t h e u s e r .
    """

    building_keys: NotRequired[Sequence[str]]
    """Your own keys for buildings."""

    common_area_keys: NotRequired[Sequence[str]]
    """Your own keys for common areas."""

    custom_metadata: NotRequired[Mapping[str, str | bool | Null]]
    """Values for filtering reservations; `NULL` or an empty string as a value removes the key."""

    ends_at: NotRequired[datetime | str]
    """When access ends."""

    facility_keys: NotRequired[Sequence[str]]
    """Your own keys for the facilities."""

    guest_key: NotRequired[str]
    """Your own key for the guest."""

    listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the listings."""

    name: NotRequired[str]
    """Your name for the reservation."""

    preferred_code: NotRequired[str]
    """Digits to use for a door code, if the locks accept them."""

    property_keys: NotRequired[Sequence[str]]
    """Your own keys for the properties (real estate)."""

    reservation_key: str
    """Your own key for the reservation."""

    resident_key: NotRequired[str]
    """Your own key for the resident."""

    room_keys: NotRequired[Sequence[str]]
    """Your own keys for the rooms."""

    space_keys: NotRequired[Sequence[str]]
    """Your own keys for the spaces."""

    starts_at: NotRequired[datetime | str]
    """When access starts."""

    tenant_key: NotRequired[str]
    """Your own key for the tenant."""

    unit_keys: NotRequired[Sequence[str]]
    """Your own keys for the housing units."""

    user_identity_key: NotRequired[str]
    """Your own key for the user identity."""

    user_key: NotRequired[str]
    """Your own key for the user."""


class CustomerDataResidentParams(TypedDict):
    """Residents of the customer.

    Keys:

    - ` e m a i l _ a d d r e s s ` : E m a i l a d d r e s s o f t h e p e r s o n .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p h o n e _ n u m b e r ` : P h o n e n u m b e r o f t h e p e r s o n , i n E . 1 6 4 f o r m s u c h a s
    ` + 1 5 5 5 5 5 5 0 1 0 0 ` .

    - ` r e s i d e n t _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e r e s i d e n t .
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    resident_key: str
    """Your own key for the resident."""


class CustomerDataRoomParams(TypedDict):
    """Rooms of the customer's hotels.

    Keys:

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p a r e n t _ s i t e _ k e y ` : K e y o f y o u r o w n f o r t h e s i t e i t i s i n .

    - ` r o o m _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e r o o m .
    """

    name: str
    """Name by which people recognise it."""

    parent_site_key: NotRequired[str]
    """Key of your own for the site it is in."""

    room_key: str
    """Your own key for the room."""


class CustomerDataSiteParams(TypedDict):
    """Sites: those of the customer, or those at Salto KS that are affected.

    Keys:

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` s i t e _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e s i t e .
    """

    name: str
    """Name by which people recognise it."""

    site_key: str
    """Your own key for the site."""


class SpaceCustomerDataParams(TypedDict):
    """What applies to bookings of the space unless they say otherwise.

    Keys:

    - ` a d d r e s s ` : P o s t a l a d d r e s s .

    - ` d e f a u l t _ c h e c k i n _ t i m e ` : U s u a l c h e c k - i n t i m e , a s ` H H : m m ` o r ` H H
    : m m : s s ` .

    - ` d e f a u l t _ c h e c k o u t _ t i m e ` : U s u a l c h e c k - o u t t i m e , a s ` H H : m m ` o r `
    H H : m m : s s ` .

    - ` t i m e _ z o n e ` : I A N A t i m e z o n e o f t h e s p a c e , s u c h a s ` E u r o p e / L o n d o n
    ` .
    """

    address: NotRequired[str | Null | None]
    """Postal address."""

    default_checkin_time: NotRequired[str | Null | None]
    """Usual check-in time, as `HH:mm` or `HH:mm:ss`."""

    default_checkout_time: NotRequired[str | Null | None]
    """Usual check-out time, as `HH:mm` or `HH:mm:ss`."""

    time_zone: NotRequired[str | Null | None]
    """IANA time zone of the space, such as `Europe/London`."""


class SpaceGeolocationParams(TypedDict):
    """Latitude and longitude of the space.

    Keys:

    - ` l a t i t u d e ` ( r e q u i r e d ) : L a t i t u d e i n d e c i m a l d e g r e e s .

    - ` l o n g i t u d e ` ( r e q u i r e d ) : L o n g i t u d e i n d e c i m a l d e g r e e s .
    """

    latitude: float
    """Latitude in decimal degrees."""

    longitude: float
    """Longitude in decimal degrees."""


class CustomerDataSpaceParams(TypedDict):
    """Spaces, such as rooms, flats or areas.

    Keys:

    - ` c u s t o m e r _ d a t a ` : W h a t a p p l i e s t o b o o k i n g s o f t h e s p a c e u n l e s s t h
    e y s a y o t h e r w i s e .

    - ` d u r a t i o n _ m i n u t e s ` : L e n g t h o f o n e b o o k i n g o f t h e s p a c e i n m i n u t e
    s , i f i t i s f i x e d .

    - ` g e o l o c a t i o n ` : L a t i t u d e a n d l o n g i t u d e o f t h e s p a c e .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p a r e n t _ s i t e _ k e y ` : K e y o f y o u r o w n f o r t h e s i t e i t i s i n .

    - ` s p a c e _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e s p a c e .
    """

    customer_data: NotRequired[SpaceCustomerDataParams]
    """What applies to bookings of the space unless they say otherwise."""

    duration_minutes: NotRequired[int]
    """Length of one booking of the space in minutes, if it is fixed."""

    geolocation: NotRequired[SpaceGeolocationParams]
    """Latitude and longitude of the space."""

    name: str
    """Name by which people recognise it."""

    parent_site_key: NotRequired[str]
    """Key of your own for the site it is in."""

    space_key: str
    """Your own key for the space."""


class CustomerDataStaffMemberParams(TypedDict):
    """Members of the customer's staff.

    Keys:

    - ` b u i l d i n g _ k e y s ` : Y o u r o w n k e y s f o r b u i l d i n g s .

    - ` c o m m o n _ a r e a _ k e y s ` : Y o u r o w n k e y s f o r c o m m o n a r e a s .

    - ` e m a i l _ a d d r e s s ` : E m a i l a d d r e s s o f t h e p e r s o n .

    - ` f a c i l i t y _ k e y s ` : Y o u r o w n k e y s f o r t h e f a c i l i t i e s .

    - ` l i s t i n g _ k e y s ` : Y o u r o w n k e y s f o r t h e l i s t i n g s .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p h o n e _ n u m b e r ` : P h o n e n u m b e r o f t h e p e r s o n , i n E . 1 6 4 f o r m s u c h a s
    ` + 1 5 5 5 5 5 5 0 1 0 0 ` .

    - ` p r o p e r t y _ k e y s ` : Y o u r o w n k e y s f o r t h e p r o p e r t i e s ( r e a l e s t a t e )
    .

    - ` p r o p e r t y _ l i s t i n g _ k e y s ` : Y o u r o w n k e y s f o r t h e p r o p e r t y l i s t i n
    g s .

    - ` r o o m _ k e y s ` : Y o u r o w n k e y s f o r t h e r o o m s .

    - ` s i t e _ k e y s ` : Y o u r o w n k e y s f o r t h e s i t e s .

    - ` s p a c e _ k e y s ` : Y o u r o w n k e y s f o r t h e s p a c e s .

    - ` s t a f f _ m e m b e r _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e m e m b e r o f s t
    a f f .

    - ` u n i t _ k e y s ` : Y o u r o w n k e y s f o r t h e h o u s i n g u n i t s .
    """

    building_keys: NotRequired[Sequence[str]]
    """Your own keys for buildings."""

    common_area_keys: NotRequired[Sequence[str]]
    """Your own keys for common areas."""

    email_address: NotRequired[str]
    """Email address of the person."""

    facility_keys: NotRequired[Sequence[str]]
    """Your own keys for the facilities."""

    listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the listings."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    property_keys: NotRequired[Sequence[str]]
    """Your own keys for the properties (real estate)."""

    property_listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the property listings."""

    room_keys: NotRequired[Sequence[str]]
    """Your own keys for the rooms."""

    site_keys: NotRequired[Sequence[str]]
    """Your own keys for the sites."""

    space_keys: NotRequired[Sequence[str]]
    """Your own keys for the spaces."""

    staff_member_key: str
    """Your own key for the member of staff."""

    unit_keys: NotRequired[Sequence[str]]
    """Your own keys for the housing units."""


class CustomerDataTenantParams(TypedDict):
    """Tenants of the customer.

    Keys:

    - ` e m a i l _ a d d r e s s ` : E m a i l a d d r e s s o f t h e p e r s o n .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p h o n e _ n u m b e r ` : P h o n e n u m b e r o f t h e p e r s o n , i n E . 1 6 4 f o r m s u c h a s
    ` + 1 5 5 5 5 5 5 0 1 0 0 ` .

    - ` t e n a n t _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e t e n a n t .
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    tenant_key: str
    """Your own key for the tenant."""


class CustomerDataUnitParams(TypedDict):
    """Flats and other housing units of the customer.

    Keys:

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p a r e n t _ s i t e _ k e y ` : K e y o f y o u r o w n f o r t h e s i t e i t i s i n .

    - ` u n i t _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e h o u s i n g u n i t .
    """

    name: str
    """Name by which people recognise it."""

    parent_site_key: NotRequired[str]
    """Key of your own for the site it is in."""

    unit_key: str
    """Your own key for the housing unit."""


class CustomerDataUserIdentityParams(TypedDict):
    """User identities, each standing for one person.

    Keys:

    - ` e m a i l _ a d d r e s s ` : E m a i l a d d r e s s o f t h e p e r s o n .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p h o n e _ n u m b e r ` : P h o n e n u m b e r o f t h e p e r s o n , i n E . 1 6 4 f o r m s u c h a s
    ` + 1 5 5 5 5 5 5 0 1 0 0 ` .

    - ` u s e r _ i d e n t i t y _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e u s e r i d e n t
    i t y .
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    user_identity_key: str
    """Your own key for the user identity."""


class CustomerDataUserParams(TypedDict):
    """Users of the customer.

    Keys:

    - ` e m a i l _ a d d r e s s ` : E m a i l a d d r e s s o f t h e p e r s o n .

    - ` n a m e ` ( r e q u i r e d ) : N a m e b y w h i c h p e o p l e r e c o g n i s e i t .

    - ` p h o n e _ n u m b e r ` : P h o n e n u m b e r o f t h e p e r s o n , i n E . 1 6 4 f o r m s u c h a s
    ` + 1 5 5 5 5 5 5 0 1 0 0 ` .

    - ` u s e r _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e u s e r .
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    user_key: str
    """Your own key for the user."""


class CustomerDataParams(TypedDict):
    """The customer and what belongs to it, as in `customers.push_data`.

    Keys:

    - ` a c c e s s _ g r a n t s ` : A c c e s s g r a n t s .

    - ` b o o k i n g s ` : B o o k i n g s o f t h e c u s t o m e r .

    - ` b u i l d i n g s ` : B u i l d i n g s o f t h e c u s t o m e r .

    - ` c o m m o n _ a r e a s ` : C o m m o n a r e a s o f t h e c u s t o m e r .

    - ` c u s t o m e r _ k e y ` ( r e q u i r e d ) : K e y o f y o u r o w n f o r t h e c u s t o m e r ; n e e
    d e d w h e n e v e r ` c u s t o m e r _ d a t a ` i s g i v e n .

    - ` f a c i l i t i e s ` : G y m s a n d o t h e r s p o r t s f a c i l i t i e s o f t h e c u s t o m e r .

    - ` g u e s t s ` : G u e s t s o f t h e c u s t o m e r .

    - ` l i s t i n g s ` : L i s t i n g s o f t h e c u s t o m e r ' s a c c o m m o d a t i o n .

    - ` p r o p e r t i e s ` : P r o p e r t i e s o f t h e d e v i c e o r p h o n e o r , i n c u s t o m e r d
    a t a , t h e s h o r t - t e r m r e n t a l s .

    - ` p r o p e r t y _ l i s t i n g s ` : P r o p e r t y l i s t i n g s o f t h e c u s t o m e r .

    - ` r e s e r v a t i o n s ` : R e s e r v a t i o n s o f t h e c u s t o m e r .

    - ` r e s i d e n t s ` : R e s i d e n t s o f t h e c u s t o m e r .

    - ` r o o m s ` : R o o m s o f t h e c u s t o m e r ' s h o t e l s .

    - ` s i t e s ` : S i t e s : t h o s e o f t h e c u s t o m e r , o r t h o s e a t S a l t o K S t h a t a r
    e a f f e c t e d .

    - ` s p a c e s ` : S p a c e s , s u c h a s r o o m s , f l a t s o r a r e a s .

    - ` s t a f f _ m e m b e r s ` : M e m b e r s o f t h e c u s t o m e r ' s s t a f f .

    - ` t e n a n t s ` : T e n a n t s o f t h e c u s t o m e r .

    - ` u n i t s ` : F l a t s a n d o t h e r h o u s i n g u n i t s o f t h e c u s t o m e r .

    - ` u s e r _ i d e n t i t i e s ` : U s e r i d e n t i t i e s , e a c h s t a n d i n g f o r o n e p e r s
    o n .

    - ` u s e r s ` : U s e r s o f t h e c u s t o m e r .
    """

    access_grants: NotRequired[Sequence[CustomerDataAccessGrantParams]]
    """Access grants."""

    bookings: NotRequired[Sequence[CustomerDataBookingParams]]
    """Bookings of the customer."""

    buildings: NotRequired[Sequence[CustomerDataBuildingParams]]
    """Buildings of the customer."""

    common_areas: NotRequired[Sequence[CustomerDataCommonAreaParams]]
    """Common areas of the customer."""

    customer_key: str
    """Key of your own for the customer; needed whenever `customer_data` is given."""

    facilities: NotRequired[Sequence[CustomerDataFacilityParams]]
    """Gyms and other sports facilities of the customer."""

    guests: NotRequired[Sequence[CustomerDataGuestParams]]
    """Guests of the customer."""

    listings: NotRequired[Sequence[CustomerDataListingParams]]
    """Listings of the customer's accommodation."""

    properties: NotRequired[Sequence[CustomerDataPropertiesParams]]
    """Properties of the device or phone or, in customer data, the short-term rentals."""

    property_listings: NotRequired[Sequence[CustomerDataPropertyListingParams]]
    """Property listings of the customer."""

    reservations: NotRequired[Sequence[CustomerDataReservationParams]]
    """Reservations of the customer."""

    residents: NotRequired[Sequence[CustomerDataResidentParams]]
    """Residents of the customer."""

    rooms: NotRequired[Sequence[CustomerDataRoomParams]]
    """Rooms of the customer's hotels."""

    sites: NotRequired[Sequence[CustomerDataSiteParams]]
    """Sites: those of the customer, or those at Salto KS that are affected."""

    spaces: NotRequired[Sequence[CustomerDataSpaceParams]]
    """Spaces, such as rooms, flats or areas."""

    staff_members: NotRequired[Sequence[CustomerDataStaffMemberParams]]
    """Members of the customer's staff."""

    tenants: NotRequired[Sequence[CustomerDataTenantParams]]
    """Tenants of the customer."""

    units: NotRequired[Sequence[CustomerDataUnitParams]]
    """Flats and other housing units of the customer."""

    user_identities: NotRequired[Sequence[CustomerDataUserIdentityParams]]
    """User identities, each standing for one person."""

    users: NotRequired[Sequence[CustomerDataUserParams]]
    """Users of the customer."""


class CustomerResourcesFilterParams(TypedDict):
    """Show only resources whose `custom_metadata` meets these conditions.

    Keys:

    - ` f i e l d ` ( r e q u i r e d ) : N a m e o f t h e m e t a d a t a k e y t o c o m p a r e .

    - ` o p e r a t i o n ` ( r e q u i r e d ) : H o w t o c o m p a r e ; o n l y ` = ` e x i s t s .

    - ` v a l u e ` ( r e q u i r e d ) : T h e v a l u e t h a t t h e m e t a d a t a h a s t o h a v e .
    """

    field: str
    """Name of the metadata key to compare."""

    operation: Literal["="]
    """How to compare; only `=` exists."""

    value: str | bool
    """The value that the metadata has to have."""


class DeepLinkReservationParams(TypedDict):
    """The reservation, space or device at which the portal opens.

    Keys:

    - ` r e s o u r c e _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e r e s e r v a t i o n o r s
    p a c e t h a t t h e l i n k l e a d s t o .

    - ` r e s o u r c e _ t y p e ` ( r e q u i r e d ) : K i n d o f r e s o u r c e t h a t t h e l i n k l e a d
    s t o .
    """

    resource_key: str
    """Your own key for the reservation or space that the link leads to."""

    resource_type: Literal["reservation"]
    """Kind of resource that the link leads to."""


class DeepLinkSpaceParams(TypedDict):
    """The reservation, space or device at which the portal opens.

    Keys:

    - ` r e s o u r c e _ k e y ` ( r e q u i r e d ) : Y o u r o w n k e y f o r t h e r e s e r v a t i o n o r s
    p a c e t h a t t h e l i n k l e a d s t o .

    - ` r e s o u r c e _ t y p e ` ( r e q u i r e d ) : K i n d o f r e s o u r c e t h a t t h e l i n k l e a d
    s t o .
    """

    resource_key: str
    """Your own key for the reservation or space that the link leads to."""

    resource_type: Literal["space"]
    """Kind of resource that the link leads to."""


class DeepLinkDeviceParams(TypedDict):
    """The reservation, space or device at which the portal opens.

    Keys:

    - ` r e s o u r c e _ i d ` ( r e q u i r e d ) : I D o f t h e d e v i c e t h a t t h e l i n k l e a d s t o
    .

    - ` r e s o u r c e _ t y p e ` ( r e q u i r e d ) : K i n d o f r e s o u r c e t h a t t h e l i n k l e a d
    s t o .
    """

    resource_id: str
    """ID of the device that the link leads to."""

    resource_type: Literal["device"]
    """Kind of resource that the link leads to."""


class FeatureConfigureParams(TypedDict):
    """Settings of the portal's configure feature.

    Keys:

    - ` a l l o w _ a c c e s s _ a u t o m a t i o n _ r u l e _ c u s t o m i z a t i o n ` : W h e t h e r t h e
    c u s t o m e r c a n c h a n g e t h e a c c e s s a u t o m a t i o n r u l e s o f t h e i r p r o p e r t i
    e s .

    - ` a l l o w _ c l i m a t e _ a u t o m a t i o n _ r u l e _ c u s t o m i z a t i o n ` : W h e t h e r t h
    e c u s t o m e r c a n c h a n g e t h e c l i m a t e a u t o m a t i o n r u l e s o f t h e i r p r o p e r
    t i e s .

    - ` a l l o w _ i n s t a n t _ k e y _ c u s t o m i z a t i o n ` : W h e t h e r t h e c u s t o m e r c a n
    c h a n g e h o w i n s t a n t k e y s l o o k f o r t h e i r p r o p e r t i e s .

    - ` e x c l u d e ` : W h e t h e r t o l e a v e t h i s p a r t o u t o f t h e p o r t a l .
    """

    allow_access_automation_rule_customization: NotRequired[bool]
    """Whether the customer can change the access automation rules of their properties."""

    allow_climate_automation_rule_customization: NotRequired[bool]
    """Whether the customer can change the climate automation rules of their properties."""

    allow_instant_key_customization: NotRequired[bool]
    """Whether the customer can change how instant keys look for their properties."""

    exclude: NotRequired[bool]
    """Whether to leave this part out of the portal."""


class FeatureConnectParams(TypedDict):
    """Settings of the portal's feature for connecting accounts.

    Keys:

    - ` a c c e p t e d _ p r o v i d e r s ` : K e y s o f t h e b r a n d s t o o f f e r .

    - ` e x c l u d e ` : W h e t h e r t o l e a v e t h i s p a r t o u t o f t h e p o r t a l .

    - ` e x c l u d e d _ p r o v i d e r s ` : K e y s o f b r a n d s n o t t o o f f e r .
    """

    accepted_providers: NotRequired[Sequence[str]]
    """Keys of the brands to offer."""

    exclude: NotRequired[bool]
    """Whether to leave this part out of the portal."""

    excluded_providers: NotRequired[Sequence[str]]
    """Keys of brands not to offer."""


class ManageDeviceManagementConfirmationParams(TypedDict):
    """Texts asking for consent before devices become managed and so cost money; left out, there are standard ones.

    Keys:

    - ` b o d y ` : T e x t o f t h e q u e s t i o n ; ` { c o u n t } ` s t a n d s f o r t h e n u m b e r o f d
    e v i c e s .

    - ` c a n c e l _ b u t t o n _ l a b e l ` : T e x t o n t h e b u t t o n t h a t c a n c e l s .

    - ` c o n f i r m _ b u t t o n _ l a b e l ` : T e x t o n t h e b u t t o n t h a t c o n f i r m s .

    - ` t i t l e ` : H e a d i n g o f t h e d i a l o g u e t h a t a s k s f o r c o n f i r m a t i o n .
    """

    body: NotRequired[str]
    """Text of the question; `{count}` stands for the number of devices."""

    cancel_button_label: NotRequired[str]
    """Text on the button that cancels."""

    confirm_button_label: NotRequired[str]
    """Text on the button that confirms."""

    title: NotRequired[str]
    """Heading of the dialogue that asks for confirmation."""


class ManageEventParams(TypedDict):
    """Which event types the list of events offers.

    Keys:

    - ` a l l o w e d _ e v e n t s ` : E v e n t t y p e s t h a t c a n b e c h o s e n ; a l l i f e m p t y .

    - ` d e f a u l t _ e v e n t s ` : E v e n t t y p e s a l r e a d y c h o s e n i n t h e f i l t e r w h e n
    t h e e v e n t s t a b i s f i r s t o p e n e d .
    """

    allowed_events: NotRequired[Sequence[str]]
    """Event types that can be chosen; all if empty."""

    default_events: NotRequired[Sequence[str]]
    """Event types already chosen in the filter when the events tab is first opened."""


class FeatureManageParams(TypedDict):
    """Settings of the part that manages devices and bookings.

    Keys:

    - ` d e v i c e _ m a n a g e m e n t _ c o n f i r m a t i o n ` : T e x t s a s k i n g f o r c o n s e n t b
    e f o r e d e v i c e s b e c o m e m a n a g e d a n d s o c o s t m o n e y ; l e f t o u t , t h e r e a r e
    s t a n d a r d o n e s .

    - ` e v e n t s ` : W h i c h e v e n t t y p e s t h e l i s t o f e v e n t s o f f e r s .

    - ` e x c l u d e ` : W h e t h e r t o l e a v e t h i s p a r t o u t o f t h e p o r t a l .

    - ` e x c l u d e _ r e s e r v a t i o n _ m a n a g e m e n t ` : W h e t h e r t h e p o r t a l h i d e s t
    h e m a n a g i n g o f r e s e r v a t i o n s .

    - ` e x c l u d e _ r e s e r v a t i o n _ t e c h n i c a l _ d e t a i l s ` : W h e t h e r t h e p o r t a
    l s h o w s r e s e r v a t i o n s w i t h o u t t e c h n i c a l d e t a i l s .

    - ` e x c l u d e _ s t a f f _ m a n a g e m e n t ` : W h e t h e r t h e p o r t a l h i d e s t h e m a n a
    g i n g o f s t a f f .
    """

    device_management_confirmation: NotRequired[ManageDeviceManagementConfirmationParams]
    """Texts asking for consent before devices become managed and so cost money; left out, there are standard ones."""

    events: NotRequired[ManageEventParams]
    """Which event types the list of events offers."""

    exclude: NotRequired[bool]
    """Whether to leave this part out of the portal."""

    exclude_reservation_management: NotRequired[bool]
    """Whether the portal hides the managing of reservations."""

    exclude_reservation_technical_details: NotRequired[bool]
    """Whether the portal shows reservations without technical details."""

    exclude_staff_management: NotRequired[bool]
    """Whether the portal hides the managing of staff."""


class FeatureManageDeviceParams(TypedDict):
    """Older name of `manage`.

    Keys:

    - ` e x c l u d e ` : W h e t h e r t o l e a v e t h i s p a r t o u t o f t h e p o r t a l .
    """

    exclude: NotRequired[bool]
    """Whether to leave this part out of the portal."""


class FeatureParams(TypedDict):
    """What each part of the portal shows.

    Keys:

    - ` c o n f i g u r e ` : S e t t i n g s o f t h e p o r t a l ' s c o n f i g u r e f e a t u r e .

    - ` c o n n e c t ` : S e t t i n g s o f t h e p o r t a l ' s f e a t u r e f o r c o n n e c t i n g a c c o
    u n t s .

    - ` m a n a g e ` : S e t t i n g s o f t h e p a r t t h a t m a n a g e s d e v i c e s a n d b o o k i n g s
    .

    - ` m a n a g e _ d e v i c e s ` : O l d e r n a m e o f ` m a n a g e ` .

    - ` o r g a n i z e ` : S e t t i n g s o f t h e p o r t a l ' s p a r t f o r a r r a n g i n g d e v i c e s
    i n s p a c e s .
    """

    configure: NotRequired[FeatureConfigureParams]
    """Settings of the portal's configure feature."""

    connect: NotRequired[FeatureConnectParams]
    """Settings of the portal's feature for connecting accounts."""

    manage: NotRequired[FeatureManageParams]
    """Settings of the part that manages devices and bookings."""

    manage_devices: NotRequired[FeatureManageDeviceParams]
    """Older name of `manage`."""

    organize: NotRequired[FeatureManageDeviceParams]
    """Settings of the portal's part for arranging devices in spaces."""


class LandingPageManageParams(TypedDict):
    """The place or booking to show first, by a key of yours.

    Keys:

    - ` a c c e s s _ g r a n t _ k e y ` : Y o u r o w n k e y f o r t h e a c c e s s g r a n t , u n i q u e i n
    t h e w o r k s p a c e .

    - ` b o o k i n g _ k e y ` : Y o u r o w n k e y f o r t h e b o o k i n g .

    - ` b u i l d i n g _ k e y ` : Y o u r o w n k e y f o r t h e b u i l d i n g .

    - ` c o m m o n _ a r e a _ k e y ` : Y o u r o w n k e y f o r t h e c o m m o n a r e a .

    - ` f a c i l i t y _ k e y ` : Y o u r o w n k e y f o r t h e f a c i l i t y .

    - ` l i s t i n g _ k e y ` : Y o u r o w n k e y f o r t h e l i s t i n g .

    - ` p r o p e r t y _ k e y ` : Y o u r o w n k e y f o r t h e p r o p e r t y ( r e a l e s t a t e ) .

    - ` p r o p e r t y _ l i s t i n g _ k e y ` : Y o u r o w n k e y f o r t h e p r o p e r t y l i s t i n g .

    - ` r e s e r v a t i o n _ k e y ` : Y o u r o w n k e y f o r t h e r e s e r v a t i o n .

    - ` r o o m _ k e y ` : Y o u r o w n k e y f o r t h e r o o m .

    - ` s i t e _ k e y ` : Y o u r o w n k e y f o r t h e s i t e .

    - ` s p a c e _ k e y ` : Y o u r o w n k e y f o r t h e s p a c e .

    - ` u n i t _ k e y ` : Y o u r o w n k e y f o r t h e h o u s i n g u n i t .
    """

    access_grant_key: NotRequired[str]
    """Your own key for the access grant, unique in the workspace."""

    booking_key: NotRequired[str]
    """Your own key for the booking."""

    building_key: NotRequired[str]
    """Your own key for the building."""

    common_area_key: NotRequired[str]
    """Your own key for the common area."""

    facility_key: NotRequired[str]
    """Your own key for the facility."""

    listing_key: NotRequired[str]
    """Your own key for the listing."""

    property_key: NotRequired[str]
    """Your own key for the property (real estate)."""

    property_listing_key: NotRequired[str]
    """Your own key for the property listing."""

    reservation_key: NotRequired[str]
    """Your own key for the reservation."""

    room_key: NotRequired[str]
    """Your own key for the room."""

    site_key: NotRequired[str]
    """Your own key for the site."""

    space_key: NotRequired[str]
    """Your own key for the space."""

    unit_key: NotRequired[str]
    """Your own key for the housing unit."""


class LandingPageParams(TypedDict):
    """What the portal shows first.

    Keys:

    - ` m a n a g e ` : T h e p l a c e o r b o o k i n g t o s h o w f i r s t , b y a k e y o f y o u r s .
    """

    manage: NotRequired[LandingPageManageParams]
    """The place or booking to show first, by a key of yours."""


class DeviceOmnitecMetadataParams(TypedDict):
    """What to report about a lock made by Omnitec.

    Keys:

    - ` t i m e _ z o n e ` ( r e q u i r e d ) : I A N A t i m e z o n e i n w h i c h t h e l o c k i s , s u c h
    a s ` E u r o p e / L o n d o n ` .
    """

    time_zone: TimeZone
    """IANA time zone in which the lock is, such as `Europe/London`."""


class DeviceParams(TypedDict):
    """The devices and what to report about them.

    Keys:

    - ` d e v i c e _ i d ` ( r e q u i r e d ) : I D o f t h e d e v i c e .

    - ` o m n i t e c _ m e t a d a t a ` : W h a t t o r e p o r t a b o u t a l o c k m a d e b y O m n i t e c .

    - ` s c h l a g e _ m e t a d a t a ` : W h a t t o r e p o r t a b o u t a l o c k m a d e b y S c h l a g e .

    - ` u l t r a l o q _ m e t a d a t a ` : W h a t t o r e p o r t a b o u t a l o c k m a d e b y U l t r a l o
    q .
    """

    device_id: str
    """ID of the device."""

    omnitec_metadata: NotRequired[DeviceOmnitecMetadataParams]
    """What to report about a lock made by Omnitec."""

    schlage_metadata: NotRequired[DeviceOmnitecMetadataParams]
    """What to report about a lock made by Schlage."""

    ultraloq_metadata: NotRequired[DeviceOmnitecMetadataParams]
    """What to report about a lock made by Ultraloq."""


class PropertiesParams(TypedDict):
    """Takes `name`, as the call itself does.

    Keys:

    - ` n a m e ` : S a m e a s ` n a m e ` o f t h e c a l l i t s e l f ; g i v e o n l y o n e o f t h e m .
    """

    name: NotRequired[str | Null | None]
    """Same as `name` of the call itself; give only one of them."""


class AssaAbloyMetadataParams(TypedDict):
    """ASSA ABLOY details of the simulated phone.

    Keys:

    - ` a p p l i c a t i o n _ v e r s i o n ` : V e r s i o n o f t h e a p p o n t h e s i m u l a t e d p h o n
    e .

    - ` b l e _ c a p a b i l i t y ` : W h e t h e r t h e s i m u l a t e d p h o n e h a s B l u e t o o t h L o
    w E n e r g y .

    - ` h c e _ c a p a b i l i t y ` : W h e t h e r t h e s i m u l a t e d p h o n e c a n e m u l a t e a c a r
    d ( H C E ) .

    - ` n f c _ c a p a b i l i t y ` : W h e t h e r t h e s i m u l a t e d p h o n e h a s N F C .

    - ` s e o s _ a p p l e t _ v e r s i o n ` : V e r s i o n o f t h e S e o s a p p l e t o n t h e s i m u l a
    t e d p h o n e .

    - ` s e o s _ t s m _ e n d p o i n t _ i d ` : I D o f t h e s i m u l a t e d p h o n e ' s e n d p o i n t a
    t t h e S e o s t r u s t e d s e r v i c e m a n a g e r ( T S M ) .
    """

    application_version: NotRequired[str]
    """Version of the app on the simulated phone."""

    ble_capability: NotRequired[bool]
    """Whether the simulated phone has Bluetooth Low Energy."""

    hce_capability: NotRequired[bool]
    """Whether the simulated phone can emulate a card (HCE)."""

    nfc_capability: NotRequired[bool]
    """Whether the simulated phone has NFC."""

    seos_applet_version: NotRequired[str]
    """Version of the Seos applet on the simulated phone."""

    seos_tsm_endpoint_id: NotRequired[float]
    """ID of the simulated phone's endpoint at the Seos trusted service manager (TSM)."""


class PhoneMetadataParams(TypedDict):
    """Details of the simulated phone.

    Keys:

    - ` d e v i c e _ m a n u f a c t u r e r ` : M a k e r o f t h e d e v i c e .

    - ` d e v i c e _ m o d e l ` : M o d e l o f t h e d e v i c e .

    - ` o p e r a t i n g _ s y s t e m ` : O p e r a t i n g s y s t e m o f t h e s i m u l a t e d p h o n e : `
    a n d r o i d ` o r ` i o s ` .

    - ` o s _ v e r s i o n ` : V e r s i o n o f t h e s i m u l a t e d p h o n e ' s o p e r a t i n g s y s t e
    m .
    """

    device_manufacturer: NotRequired[str]
    """Maker of the device."""

    device_model: NotRequired[str]
    """Model of the device."""

    operating_system: NotRequired[OperatingSystem]
    """Operating system of the simulated phone: `android` or `ios`."""

    os_version: NotRequired[str]
    """Version of the simulated phone's operating system."""


class EcobeeMetadataParams(TypedDict):
    """Settings for ecobee.

    Keys:

    - ` c l i m a t e _ r e f ` : W h a t e c o b e e c a l l s t h e c l i m a t e .

    - ` i s _ o p t i m i z e d ` : W h e t h e r e c o b e e o p t i m i s e s t h e p r e s e t .

    - ` o w n e r ` : W h e t h e r t h e p r e s e t b e l o n g s t o t h e u s e r o r t o t h e t h e r m o s t
    a t i t s e l f .
    """

    climate_ref: NotRequired[str]
    """What ecobee calls the climate."""

    is_optimized: NotRequired[bool]
    """Whether ecobee optimises the preset."""

    owner: NotRequired[EcobeeOwner]
    """Whether the preset belongs to the user or to the thermostat itself."""


class PeriodParams(TypedDict):
    """What happens over the day: one entry for each change of preset.

    Keys:

    - ` c l i m a t e _ p r e s e t _ k e y ` ( r e q u i r e d ) : K e y o f t h e p r e s e t t o a c t i v a t e
    t h e n .

    - ` s t a r t s _ a t _ t i m e ` ( r e q u i r e d ) : T i m e o f d a y a t w h i c h t h e p r e s e t i s a
    c t i v a t e d , a s ` H H : m m : s s ` .
    """

    climate_preset_key: str
    """Key of the preset to activate then."""

    starts_at_time: str
    """Time of day at which the preset is activated, as `HH:mm:ss`."""


class ConnectWebviewCustomizationParams(TypedDict):
    """How Connect Webviews of the workspace look.

    Keys:

    - ` l o g o _ s h a p e ` : S h a p e o f t h e l o g o ; ` N U L L ` r e s t o r e s t h e s t a n d a r d .

    - ` p r i m a r y _ b u t t o n _ c o l o r ` : C o l o u r o f t h e m a i n b u t t o n ; ` N U L L ` r e s t
    o r e s t h e s t a n d a r d .

    - ` p r i m a r y _ b u t t o n _ t e x t _ c o l o r ` : C o l o u r o f t h e t e x t o n t h e m a i n b u t
    t o n ; ` N U L L ` r e s t o r e s t h e s t a n d a r d .

    - ` s u c c e s s _ m e s s a g e ` : W h a t u s e r s r e a d a f t e r s i g n i n g i n ; ` N U L L ` r e s
    t o r e s t h e s t a n d a r d .
    """

    logo_shape: NotRequired[LogoShape | Null | None]
    """Shape of the logo; `NULL` restores the standard."""

    primary_button_color: NotRequired[str | Null | None]
    """Colour of the main button; `NULL` restores the standard."""

    primary_button_text_color: NotRequired[str | Null | None]
    """Colour of the text on the main button; `NULL` restores the standard."""

    success_message: NotRequired[str | Null | None]
    """What users read after signing in; `NULL` restores the standard."""


DeepLinkParams = Union[DeepLinkReservationParams, DeepLinkSpaceParams, DeepLinkDeviceParams]

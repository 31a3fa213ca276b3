"""Before a unit is left with no innovation, whoever decides reads so."""

from domain.innovations import HOLDING_NAME, Innovation, Verification
from handlers.context import Context
from handlers.replies import Button, Replies, Show

#: What a button carries once the warning before it was read.
SURE = "sure"


async def left_bare(context: Context, one: Innovation) -> str | None:
    """The name of its unit, if that has no innovation any more once this one leaves it."""
    if one.verification not in HOLDING_NAME:
        return None
    verified = one.verification is Verification.VERIFIED
    standing = (Verification.VERIFIED,) if verified else HOLDING_NAME
    own = await context.store.innovations.of_agencies([one.agency_id])
    others = [other for other in own if other.id != one.id and other.verification in standing]
    return None if others else one.agency


def warning(agency: str, onward: str, back: str) -> Replies:
    """ "Setelah ini … tidak memiliki inovasi. Lanjutkan?", with the data of both buttons."""
    buttons = [[Button("button-continue-anyway", onward)], [Button("button-back", back)]]
    return [Show("review-left-bare", agency=agency, buttons=buttons)]

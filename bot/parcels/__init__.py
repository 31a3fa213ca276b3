"""Files made for one person: invitations' links and pictures, the own data."""

from collections.abc import Mapping
from pathlib import Path

from bot.clock import OfficeClock
from bot.parcels.folder import Parcels
from bot.parcels.links import InvitationPicture, UnitLinks
from bot.parcels.own_data import OwnDataFile
from bot.working import Handler
from handlers.context import House
from storage.database import Database


def parcel_jobs(
    database: Database, house: House, clock: OfficeClock, data_dir: Path
) -> Mapping[str, Handler]:
    """The jobs that make them."""
    parcels, username = Parcels(data_dir, house.texts), house.bot_username
    return {
        "invitation-picture": InvitationPicture(database, parcels, clock, username),
        "unit-links": UnitLinks(database, parcels, clock, username),
        "own-data": OwnDataFile(database, parcels, clock),
    }

"""The names of the months as officials write them, January first."""

from typing import Final

MONTHS: Final = (
    "januari jan january",
    "februari feb pebruari peb febuari pebuari february",
    "maret mrt mar march",
    "april apr apl",
    "mei may",
    "juni jun june",
    "juli jul july",
    "agustus agt ags agst agust agus agu aug august",
    "september sep sept septembr",
    "oktober okt oct oktob october",
    "november nov nop nopember nopbr novembr",
    "desember des dec desembr december",
)

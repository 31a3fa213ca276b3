"""Words of import files for the stages, kinds and statuses of an innovation."""

from collections.abc import Mapping
from typing import Final

from domain.innovations import Category, Medium, Stage, Verification

STAGES: Final[Mapping[str, Stage]] = {
    "inisiatif": Stage.INITIATIVE,
    "uji coba": Stage.TRIAL,
    "ujicoba": Stage.TRIAL,
    "penerapan": Stage.APPLIED,
    "diterapkan": Stage.APPLIED,
}

CATEGORIES: Final[Mapping[str, Category]] = {
    "pelayanan publik": Category.PUBLIC_SERVICE,
    "inovasi pelayanan publik": Category.PUBLIC_SERVICE,
    "tata kelola": Category.GOVERNANCE,
    "tata kelola pemerintahan": Category.GOVERNANCE,
    "tata kelola pemerintahan daerah": Category.GOVERNANCE,
    "inovasi tata kelola pemerintahan daerah": Category.GOVERNANCE,
    "lain": Category.OTHER,
    "lainnya": Category.OTHER,
    "inovasi daerah lainnya": Category.OTHER,
    "inovasi lainnya": Category.OTHER,
    "teknologi tepat guna": Category.OTHER,
}

MEDIA: Final[Mapping[str, Medium]] = {
    "digital": Medium.DIGITAL,
    "nondigital": Medium.NON_DIGITAL,
    "non digital": Medium.NON_DIGITAL,
    "tidak digital": Medium.NON_DIGITAL,
}

STATUSES: Final[Mapping[str, Verification]] = {
    "draf": Verification.DRAFT,
    "draft": Verification.DRAFT,
    "diajukan": Verification.SUBMITTED,
    "perlu revisi": Verification.NEEDS_REVISION,
    "revisi": Verification.NEEDS_REVISION,
    "terverifikasi": Verification.VERIFIED,
    "disetujui": Verification.VERIFIED,
    "ditarik": Verification.WITHDRAWN,
    "ditolak": Verification.REJECTED,
    "digabung": Verification.MERGED,
}

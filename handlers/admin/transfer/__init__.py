"""Imports: what a file brings, what of it is refused and why, and what may exist already."""

from handlers.admin.transfer.agencies import AgencyPlan, PlannedAgency, plan_agencies
from handlers.admin.transfer.alike import Alike, alike_innovations
from handlers.admin.transfer.innovations import InnovationPlan, Launching, plan_innovations
from handlers.admin.transfer.rows import Problem, Why
from handlers.admin.transfer.writing import write_agencies, write_innovations

__all__ = [
    "AgencyPlan",
    "Alike",
    "InnovationPlan",
    "Launching",
    "PlannedAgency",
    "Problem",
    "Why",
    "alike_innovations",
    "plan_agencies",
    "plan_innovations",
    "write_agencies",
    "write_innovations",
]

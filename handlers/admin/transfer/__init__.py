"""Imports: what a file brings, what of it is refused and why, and what may exist already."""

from handlers.admin.transfer.agencies import AgencyPlan, PlannedAgency, SameOffice, plan_agencies
from handlers.admin.transfer.alike import Alike, alike_innovations, entries_of
from handlers.admin.transfer.innovations import InnovationPlan, Launching, plan_innovations
from handlers.admin.transfer.rows import Problem, Terms, Why
from handlers.admin.transfer.writing import Source, write_agencies, write_innovations

__all__ = [
    "AgencyPlan",
    "Alike",
    "InnovationPlan",
    "Launching",
    "PlannedAgency",
    "Problem",
    "SameOffice",
    "Source",
    "Terms",
    "Why",
    "alike_innovations",
    "entries_of",
    "plan_agencies",
    "plan_innovations",
    "write_agencies",
    "write_innovations",
]

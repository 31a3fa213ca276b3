"""Everything remembered, of one open transaction: one attribute per subject."""

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.access import Access
from storage.actions import Actions
from storage.affairs import Affairs
from storage.agencies import Agencies
from storage.announcements import Announcements, FanOut
from storage.audit import Audit
from storage.catalogue import Catalogue
from storage.contacts import Contacts
from storage.conversations import Conversations
from storage.coverage import CoverageRows
from storage.decision_questions import DecisionQuestions
from storage.duplicates import Duplicates
from storage.duties import Duties
from storage.evaluations import Evaluations
from storage.exports import Exports
from storage.extensions import Extensions
from storage.groups import Groups
from storage.importing import Importing
from storage.inbox import Inbox
from storage.innovations import Innovations
from storage.inquiries import Inquiries
from storage.invitations import Invitations
from storage.jobs import Jobs
from storage.launches import Launches
from storage.leases import Leases
from storage.marker import Marker
from storage.nation import Nation
from storage.outbox import Outbox
from storage.own_data import OwnData
from storage.people import People
from storage.periods import Periods
from storage.progress import ProgressReports
from storage.proposals import Proposals
from storage.queue import Queue
from storage.regions import Regions
from storage.reminders import Desk, Reminders
from storage.reorganising import Reorganising
from storage.support import Support
from storage.targets import Targets
from storage.transaction import Transaction
from storage.transfers import Transfers
from storage.uploads import Uploads


class Store(Transaction):
    """Everything remembered, of one open transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self.regions = Regions(self)
        self.affairs = Affairs(self)
        self.agencies = Agencies(self)
        self.reorganising = Reorganising(self)
        self.people = People(self)
        self.duties = Duties(self)
        self.own_data = OwnData(self)
        self.access = Access(self)
        self.invitations = Invitations(self)
        self.innovations = Innovations(self)
        self.catalogue = Catalogue(self)
        self.duplicates = Duplicates(self)
        self.proposals = Proposals(self)
        self.transfers = Transfers(self)
        self.inquiries = Inquiries(self)
        self.explanations = DecisionQuestions(self)
        self.periods = Periods(self)
        self.extensions = Extensions(self)
        self.progress = ProgressReports(self)
        self.actions = Actions(self)
        self.evaluations = Evaluations(self)
        self.support = Support(self)
        self.launches = Launches(self)
        self.targets = Targets(self)
        self.coverage = CoverageRows(self)
        self.contacts = Contacts(self)
        self.nation = Nation(self)
        self.queue = Queue(self)
        self.reminders = Reminders(self)
        self.desk = Desk(self)
        self.announcements = Announcements(self)
        self.fanout = FanOut(self)
        self.groups = Groups(self)
        self.exports = Exports(self)
        self.importing = Importing(self)
        self.uploads = Uploads(self)
        self.inbox = Inbox(self)
        self.outbox = Outbox(self)
        self.jobs = Jobs(self)
        self.leases = Leases(self)
        self.marker = Marker(self)
        self.conversations = Conversations(self)
        self.audit = Audit(self)

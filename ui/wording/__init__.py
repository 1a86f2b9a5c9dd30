"""Every sentence and format a person reads, one file a page; used as `wording.NAME`. Plain functions and constants."""

from ui.wording.agenda import *
from ui.wording.away import *
from ui.wording.book import *
from ui.wording.booking import *
from ui.wording.connections import *
from ui.wording.day import *
from ui.wording.desk import *
from ui.wording.family import *
from ui.wording.find_time import *
from ui.wording.help import *
from ui.wording.language import *
from ui.wording.lock import *
from ui.wording.new_patient import *
from ui.wording.offering import *
from ui.wording.outbox import *
from ui.wording.outbox_asking import *
from ui.wording.outbox_detail import *
from ui.wording.palette import *
from ui.wording.patients import *
from ui.wording.printing import *
from ui.wording.settings import *
from ui.wording.setup import *
from ui.wording.states import *
from ui.wording.visit_peek import *
from ui.wording.week import *
from ui.wording.window import *

### Words that every subject uses: who is addressed, footers, and the names of what domain.md names.
### Enums by convention: <class>-<member>; models by their class, with their fields as variables.
### Functions: DATE($day) without the weekday · WEEKDAY · MONTH · CLOCK($time) "16.00 WIB" ·
### DAYPART($time) to select on · PHONE($number). A number called year or …_year has no dot.

# ── Salutation ──
honorific-bapak = Bapak
honorific-ibu = Ibu
# Who gave no sapaan
honorific-unknown = Bapak/Ibu
# $honorific: the enum, or the text above; $name as the person gave it
addressed = { $honorific } { $name }
# A penanggung jawab: what a Contact prints
contact = { $phone ->
    [none] { $name }
   *[other] { $name }, { PHONE($phone) }
  }

# $now: aware time in the region's zone
greeting = Selamat { DAYPART($now) ->
    [morning] pagi
    [noon] siang
    [afternoon] sore
   *[evening] malam
  }

# ── Every question ──
footer = Keluar: /batal · isian tersimpan

# ── Axes of an innovation ──
stage-initiative = inisiatif
stage-trial = uji coba
stage-applied = penerapan

lab-stage-drum-up = Drum up
lab-stage-diagnose = Diagnose
lab-stage-design = Design
lab-stage-deliver = Deliver
lab-stage-display = Display

verification-draft = draf
verification-submitted = diajukan
verification-needs-revision = perlu revisi
verification-verified = terverifikasi
verification-withdrawn = ditarik
verification-rejected = ditolak
verification-merged = digabung

implementation-not-started = belum mulai
implementation-running = berjalan
implementation-delayed = tertunda
implementation-stopped = terhenti
implementation-done = selesai

category-public-service = pelayanan publik
category-governance = tata kelola pemerintahan daerah
category-other = inovasi daerah lainnya

medium-digital = digital
medium-non-digital = nondigital

# ── Units and people ──
agency-type-secretariat = sekretariat
agency-type-inspectorate = inspektorat
agency-type-department = dinas
agency-type-board = badan
agency-type-public-order = satpol PP
agency-type-district = kecamatan
agency-type-hospital = rumah sakit
agency-type-health-centre = puskesmas
agency-type-bureau = biro
agency-type-other = lainnya

head-title-secretary = Sekretaris
head-title-inspector = Inspektur
head-title-head-of-department = Kepala Dinas
head-title-head-of-board = Kepala Badan
head-title-head-of-public-order = Kepala Satuan
head-title-head-of-district = Camat
head-title-director = Direktur
head-title-head-of-health-centre = Kepala Puskesmas
head-title-head-of-bureau = Kepala Biro
head-title-head-of-unit = Kepala Unit

role-visitor = pengunjung
role-officer = operator
role-head = kepala unit
role-observer = pemantau
role-admin = admin

# ── Periods ──
period-kind-proposal = pengusulan
period-kind-monitoring = monev
period-kind-index = Indeks Inovasi Daerah

stage-unknown = tahapan belum diisi

# ── The region's words ──
zone-wib = WIB
zone-wita = WITA
zone-wit = WIT
predicate-most-innovative = Terinovatif
predicate-very-innovative = Sangat Inovatif
predicate-innovative = Inovatif
predicate-less-innovative = Kurang Inovatif
predicate-not-rated = Tidak Dapat Dinilai

### What the command line says.

# $name: the environment variable that is wrong or missing
setting-wrong = { $name ->
    [PANDU_BOT_TOKEN] { $name } belum diisi atau keliru. Salin token dari @BotFather; bentuknya angka, titik dua, lalu huruf dan angka.
    [PANDU_DATABASE_URL] { $name } keliru. Contoh: sqlite+aiosqlite:///var/pandu.db atau postgresql+asyncpg://pengguna:sandi@server/pandu.
    [PANDU_DATA_DIR] { $name } keliru: harus berupa folder, bukan berkas.
    [PANDU_TELEGRAM_API_URL] { $name } keliru. Contoh: https://api.telegram.org.
    [PANDU_WEBHOOK_URL] { $name } keliru: harus diawali https://. Contoh: https://pandu.contoh.go.id/telegram.
    [PANDU_WEBHOOK_SECRET] { $name } belum diisi atau keliru: wajib ada bila PANDU_WEBHOOK_URL diisi, 16–256 huruf, angka, garis bawah, atau tanda hubung.
    [PANDU_LISTEN] { $name } keliru. Contoh: 127.0.0.1:8081.
    [PANDU_REGION] { $name } keliru: harus berupa kode daerah. Contoh: 36.03.
    [PANDU_SENDS_IN_FLIGHT] { $name } keliru: harus berupa bilangan bulat 1 sampai 100. Contoh: 3.
    [PANDU_RATE] { $name } keliru: pesan per detik, 0 sampai 1000; 0 berarti tanpa batas. Contoh: 30.
    [PANDU_CLOCK_FILE] { $name } hanya untuk demo dan ditolak bila PANDU_TELEGRAM_API_URL adalah alamat Telegram.
    [PANDU_LOG_LEVEL] { $name } keliru. Pilihan: debug, info, warning, error.
    [PANDU_LOG_FORMAT] { $name } keliru. Pilihan: json, console.
   *[other] { $name } keliru.
  }

# ── Help pages ──
cli-help = Pandu, asisten Telegram untuk pendaftaran, pemantauan, dan laporan inovasi daerah. Setelan dibaca dari variabel PANDU_… atau berkas .env.
cli-usage = Pemakaian:
cli-usage-options = [OPSI]
cli-usage-command = PERINTAH …
cli-arguments = Isian
cli-options = Opsi
cli-commands = Perintah
cli-help-option = Tampilkan petunjuk ini.
cli-see-help = Petunjuk: { $command } --help

cli-run = Jalankan bot sampai dihentikan (Ctrl-C atau SIGTERM).
cli-demo = Jalankan demo: Telegram tiruan di peramban, tanpa token dan tanpa akun.
cli-demo-port = Porta halaman demo; 8080 bila tidak disebut, 0 untuk porta mana saja yang kosong.
cli-demo-folder = Folder data demo; .demo bila tidak disebut.
cli-demo-keep = Lanjutkan data demo yang lalu, jangan mulai dari awal.
cli-migrate = Perbarui tabel basis data ke versi program ini.
cli-import = Impor perangkat daerah atau inovasi dari berkas XLSX atau CSV.
cli-import-agencies = Impor unit: kolom daerah, nama, singkatan, jenis, induk.
cli-import-innovations = Impor inovasi: kolom daerah, perangkat_daerah, nama, dan lainnya bila ada. Baris dianggap terverifikasi kecuali kolom status menyebut lain.
cli-import-file = Berkas XLSX atau CSV.
cli-dry-run = Periksa saja; tidak ada yang disimpan.
cli-partial = Simpan baris yang benar walaupun ada baris yang ditolak.
cli-launch = Nama peluncuran untuk baris yang kolom peluncuran-nya kosong.
cli-launch-date = Tanggal peluncuran, misalnya 26/11/2020; bila tidak disebut, dihitung sejak hari impor.
cli-invite = Buat tautan undangan sekali pakai yang berlaku 7 hari, juga untuk admin pertama; atau satu tautan untuk setiap unit.
cli-invite-role = Peran: admin, operator, kepala, pemantau, atau pendamping.
cli-invite-agency = Unit kerja; wajib untuk operator dan kepala.
cli-invite-all = Satu tautan operator untuk setiap unit (paling banyak 3 operator, 14 hari); tautan semua unit yang lama berakhir.
cli-invite-empty = Bersama --all-units: hanya unit yang belum memiliki operator.
cli-invite-out = Bersama --all-units: tulis ke berkas XLSX; tanpa ini sebagai teks.
cli-report = Tampilkan cakupan inovasi suatu daerah, atau seluruh Indonesia.
cli-scope-launch = Hanya inovasi peluncuran ini.
cli-scope-year = Hanya inovasi tahun ini.
cli-scope-period = Hanya inovasi yang didaftarkan dalam periode ini.
cli-format = text (seperti /laporan), json, xlsx, pdf, atau png.
cli-out-missing = Format { $form } berupa berkas. Mohon sebutkan tempatnya dengan --out, misalnya --out laporan.{ $form }.
cli-out = Tulis ke berkas ini.
cli-search = Cari inovasi yang sama atau mirip dengan suatu nama.
cli-query = Nama inovasi; kepanjangannya boleh ditulis dalam kurung.
cli-batch = Berkas CSV dengan kolom query dan description; hasilnya satu baris JSON per pertanyaan.
cli-search-region = Kode atau nama daerah; bila tidak disebut, katalog umum semua daerah.
cli-limit = Paling banyak berapa hasil; 5 bila tidak disebut.
cli-json = Tampilkan sebagai JSON.
cli-duplicates = Daftar kemungkinan ganda di seluruh katalog satu daerah, yang paling mirip lebih dahulu.
cli-letters = Pesan yang gagal diproses.
cli-letters-list = Daftar pesan yang gagal diproses.
cli-letters-show = Tampilkan satu pesan yang gagal, tanpa kata-kata dan nama orang.
cli-letters-replay = Proses ulang satu pesan.
cli-letter = Nomor pesan dalam daftar, atau nomor gangguan yang disebut orangnya, misalnya G-7K3Q.
cli-letter-words = Tampilkan juga yang ditulis orangnya. Hanya bila benar-benar perlu.
cli-backup = Simpan basis data dan bukti dukung dalam satu berkas; bot boleh tetap berjalan.
cli-backup-file = Berkas cadangan yang baru. Isinya data orang; simpan di tempat yang aman.
cli-restore = Pulihkan basis data dan bukti dukung dari berkas cadangan; bot harus berhenti.
cli-restore-file = Berkas dari perintah backup.
cli-restore-force = Ganti basis data yang sudah berisi.
cli-doctor = Periksa setelan, basis data, token, jam, dan teks; sebutkan apa yang perlu dilakukan.
cli-region = Kode atau nama daerah, misalnya 36.03; bila tidak disebut, PANDU_REGION.
cli-region-needed = Kode atau nama daerah (wajib), misalnya 36.03.

cli-a-file = BERKAS
cli-a-folder = FOLDER
cli-a-number = ANGKA
cli-a-name = NAMA
cli-a-year = TAHUN
cli-a-date = TANGGAL
cli-a-role = PERAN
cli-a-region = DAERAH
cli-a-unit = UNIT
cli-a-format = FORMAT
cli-a-query = NAMA
cli-a-letter = NOMOR

# ── What cannot be done ──
cli-usage-wrong = Perintah itu tidak dikenal atau belum lengkap.
cli-option-wrong = Opsi { $name } tidak dikenal atau isinya belum ada.
cli-value-wrong = Isi { $name } tidak dapat dipakai.
cli-value-missing = { $name } wajib diisi.
cli-already-running = Pandu sudah berjalan dengan basis data ini. Hentikan dahulu yang sedang berjalan; beberapa proses sekaligus hanya dapat dengan PostgreSQL.
cli-not-migrated = Tabel basis data belum sesuai dengan versi program ini. Jalankan: python -m bot migrate
cli-database-trouble = Basis data tidak dapat dihubungi, terkunci, atau penuh. Periksa PANDU_DATABASE_URL dan PANDU_DATA_DIR, lalu coba lagi.
cli-database-broken = Basis data rusak. Hentikan bot, lalu pulihkan cadangan terakhir: python -m bot restore BERKAS --force
cli-cannot-listen = Alamat { $address } sedang dipakai program lain atau bukan milik komputer ini. Ubah PANDU_LISTEN, misalnya 127.0.0.1:8082.
cli-telegram-trouble = Telegram tidak dapat dihubungi atau menolak permintaan. Periksa jaringan, PANDU_BOT_TOKEN, dan PANDU_TELEGRAM_API_URL, lalu coba lagi.
cli-file-trouble = Berkas atau folder { $path } tidak dapat dibuka atau ditulis. Periksa nama dan izinnya.
cli-port-taken = Porta { $port } sedang dipakai program lain. Pilih yang lain, misalnya --port 8090.
cli-demo-folder-foreign = Folder { $path } berisi data lain, bukan data demo. Pilih folder lain dengan --folder.
cli-incident = Mohon maaf, perintah ini gagal karena gangguan yang belum dikenal. Nomor gangguan: { $number }; rinciannya ada di log.
# $names: the nearest regions, none where nothing is near
cli-region-unclear = Daerah "{ $typed }" tidak dikenal atau berarti lebih dari satu.{ $names ->
        [none] { " " }Tulis kodenya, misalnya 36.03.
       *[other] { " " }Mungkin maksudnya: { $names }.
    }
cli-one-scope = Mohon sebut satu cakupan saja: --launch, --year, atau --period.
cli-scope-unknown = "{ $typed }" tidak ditemukan.{ $names ->
        [none] {""}
       *[other] { " " }Yang ada: { $names }.
    }
cli-region-missing = Daerah belum disebut. Tambahkan --region, misalnya --region 36.03, atau isi PANDU_REGION.
cli-agency-unclear = Unit "{ $typed }" tidak dikenal atau berarti lebih dari satu.{ $names ->
        [none] {""}
       *[other] { " " }Mungkin maksudnya: { $names }.
    }
cli-role-unknown = Peran "{ $typed }" tidak dikenal. Pilihan: admin, operator, kepala, pemantau, pendamping.
cli-role-missing = Peran belum disebut. Tambahkan --role, misalnya --role admin, atau --all-units untuk satu tautan setiap unit.
cli-invite-all-needed = Opsi --unstaffed dan --out hanya dipakai bersama --all-units.
cli-invite-all-operators = Tautan semua unit adalah untuk operator; hapus --agency dan --role lain.
cli-invite-unit-needed = Peran ini bertugas di suatu unit. Tambahkan --agency, misalnya --agency "Dinas Kesehatan".
cli-invite-no-unit = Peran ini bertugas untuk daerah; hapus --agency.
cli-search-what = Tulis satu nama inovasi, atau --batch dengan berkas CSV.
cli-batch-no-query = Berkas { $file } tidak memiliki kolom query.
cli-limit-wrong = Isi --limit paling sedikit 1.
cli-date-wrong = Tanggal "{ $typed }" tidak jelas. Contoh: 26/11/2020 atau November 2020.
cli-file-exists = Berkas { $path } sudah ada dan tidak ditimpa. Pilih nama lain.
cli-nothing-to-back-up = Basis data ini masih kosong. Periksa PANDU_DATABASE_URL dan PANDU_DATA_DIR: mungkin bukan ini yang dimaksud.
cli-not-empty = Basis data tujuan sudah berisi. Untuk menggantinya tambahkan --force; isi yang sekarang tidak lagi dipakai.
cli-still-running = Pandu masih berjalan dengan basis data ini. Hentikan semua prosesnya; setelah mati mendadak, tunggu 75 detik.
cli-backup-damaged = Berkas { $path } bukan cadangan Pandu atau sudah rusak. Tidak ada yang diubah.
cli-backup-other-database = Cadangan ini dari { $dialect }; PANDU_DATABASE_URL menyebut jenis basis data lain. Pulihkan ke jenis yang sama.
cli-backup-newer = Cadangan ini dari versi Pandu yang lebih baru (tabel versi { $revision }). Perbarui programnya dahulu.
cli-restore-differs = Isi basis data setelah dipulihkan tidak sama dengan cadangan. Jangan jalankan bot; ulangi, atau pakai cadangan lain.
cli-program-missing = Program { $name } tidak ditemukan. Pasang paket klien PostgreSQL yang versinya sama dengan servernya.
cli-program-failed = { $name } gagal: { $said }
cli-letter-unknown = Tidak ada pesan gagal bernomor { $letter }. Daftarnya: python -m bot letters list

# ── What was done ──
# $before: the revision before, none for an empty database
cli-migrated = Tabel basis data sekarang versi { $after }{ $before ->
        [none] {""}
       *[other] , sebelumnya { $before }
    }.
# $file: where they were written, or none
cli-invited-units = { $count ->
    [0] Tidak ada unit yang perlu tautan di daerah ini.
   *[other] { $count } tautan ditulis{ $file ->
        [none] .
       *[other] { " " }ke { $file }.
    }
  }
cli-invited-as = { $role }
cli-invited = Tautan undangan untuk { $role }, sekali pakai, berlaku 7 hari: { $link }
cli-found = Mirip dengan "{ $query }": { $count }
cli-nothing-found = Tidak ada inovasi yang mirip dengan "{ $query }".
cli-comparing = Membandingkan
cli-no-duplicates = Tidak ada kemungkinan ganda di katalog { $region }.
cli-duplicates-title = Kemungkinan ganda di { $region }: { $count }
cli-duplicates-more = … dan { $more } pasangan lagi; semuanya ada dengan --json.
cli-letters-none = Tidak ada pesan yang gagal diproses.
cli-letters-title = Pesan yang gagal diproses
cli-letter-word = { $length } huruf
cli-backed-up = Cadangan disimpan di { $path }: { $innovations } inovasi, { $people } orang, { $files } berkas.
cli-restored = Cadangan { $at } dipulihkan: { $innovations } inovasi, { $people } orang, { $files } berkas.
cli-restored-older = Cadangan ini dari versi sebelumnya. Perbarui tabelnya: python -m bot migrate
cli-letter-replayed = Pesan { $letter } ditaruh kembali di antrean.
cli-demo-address = Demo Pandu siap: buka { $address } di peramban. Hentikan dengan Ctrl-C.
cli-demo-restarted = Proses bot berhenti dan dijalankan lagi.

# ── Imports ──
cli-taken-agencies = Unit yang dapat diambil: { $count }
cli-known-agencies = { $count } unit sudah ada sebelumnya dan tidak diubah.
cli-alike-agencies = Unit yang mungkin sama: { $count }
cli-taken-innovations = Inovasi yang dapat diambil: { $count }
cli-alike-innovations = Kemungkinan ganda: { $count }
cli-refused = Baris yang ditolak: { $count }
# $fields: the fields, each with how many rows lack it
cli-incomplete = { $count } inovasi belum lengkap dan perlu dilengkapi: { $fields }.
cli-imported = Selesai: { $taken } baris disimpan, { $refused } ditolak.
cli-import-dry = Uji coba, tidak ada yang disimpan: { $taken } baris dapat diambil, { $refused } ditolak.
cli-import-refused = Tidak ada yang disimpan karena { $refused } baris ditolak. Perbaiki berkasnya, atau tambahkan --partial untuk menyimpan baris yang benar.
cli-import-nothing = Tidak ada baris baru untuk disimpan.
cli-other-unit = { $agency } · { $region }
cli-other-row = { $name } · baris { $row }
cli-yes = ya
cli-no = tidak

cli-column-row = Baris
cli-column-number = Nomor
cli-column-name = Nama
cli-column-unit = Unit
cli-column-agency = Unit
cli-column-region = Daerah
cli-column-short = Singkatan
cli-column-type = Jenis
cli-column-counted = Dihitung
cli-column-column = Kolom
cli-column-typed = Isi
cli-column-why = Alasan
cli-column-level = Kemiripan
cli-column-other = Mirip dengan
cli-column-other-unit = Unit lain
cli-column-letter = Nomor
cli-column-incident = Gangguan
cli-column-attempts = Percobaan
cli-column-received = Diterima
cli-column-error = Penyebab

cli-field-summary = ringkasan
cli-field-stage = tahapan
cli-field-category = bentuk
cli-field-medium = jenis
cli-field-affair-id = urusan
cli-field-contact = PIC

# ── doctor ──
cli-doctor-line = { $well ->
    [yes] ✓
   *[no] ✗
  } { $text }
doctor-texts = Teks lengkap.
doctor-settings = Setelan dapat dibaca.
doctor-folder = Folder data { $path } dapat ditulis.
doctor-folder-wrong = Folder data { $path } tidak dapat ditulis. Periksa izinnya atau ubah PANDU_DATA_DIR.
doctor-database = Basis data { $dialect } dapat dihubungi.
doctor-sound = Basis data utuh.
# $said: what the database says about its damage
doctor-broken = Basis data rusak ({ $said }). Hentikan bot, lalu pulihkan cadangan terakhir: python -m bot restore BERKAS --force
doctor-marker = Folder data { $path } milik basis data ini.
doctor-marker-new = Folder data { $path } belum dipakai; ditandai saat bot pertama kali berjalan.
# $marker: what the file must hold
doctor-marker-wrong = Folder data { $path } bukan milik basis data ini, atau isinya hilang. Periksa PANDU_DATA_DIR dan PANDU_DATABASE_URL, atau pulihkan cadangan. Bila folder ini memang benar, isi berkas { $file } dengan { $marker }
doctor-migrations = Tabel basis data sesuai dengan versi program ini.
doctor-token = Token dikenal: bot @{ $username }.
doctor-clock = Jam server tepat.
doctor-clock-unknown = Jam server tidak dapat dibandingkan karena server Bot API tidak menjawab.
doctor-clock-wrong = Jam server berbeda { $seconds } detik dari jam Telegram. Aktifkan sinkronisasi waktu (NTP).

# ── The people of the demo ──
demo-person = { $role }, { $place }
demo-asks = menunggu akses, { $agency }

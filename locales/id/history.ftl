### /riwayat: every change in words. A new action needs its line audited-<action> here.

# $lines: changes; $of: name of the innovation or person they are narrowed to, or none
trail =
    <b>Riwayat perubahan { $region }</b>{ $of ->
        [none] { "" }
       *[other] { "\u000A" }{ $of }
    }

    { $lines }
trail-none = <b>Riwayat perubahan { $region }</b>

    Belum ada perubahan yang tercatat di sini.
# $by: none for the command line and for people who removed their data; $subject: name, or none
trail-line = { $place }. { DATE($at) }, { CLOCK($at) } · { $by ->
    [none] sistem
   *[other] { $by }
  }
    { $what }{ $subject ->
        [none] { "" }
       *[other] : <b>{ $subject }</b>
    }{ $some ->
        [0] { "" }
       *[other] { "\u000A" }{ $values }
    }
# $before, $after: none where there was or is nothing
trail-value = { $before ->
    [none] { $label }: { $after }
   *[other] { $label }: { $before } → { $after ->
        [none] kosong
       *[other] { $after }
    }
  }
trail-yes = ya
trail-no = tidak

button-older = Lebih lama ›
button-newer = ‹ Lebih baru
button-trail-of = Cari inovasi atau orang
button-trail-all = Semua perubahan

trail-search-header = <b>Riwayat perubahan</b>
trail-search-words = Riwayat inovasi atau orang yang mana? Tulis nomor atau namanya.
    <i>Contoh: inv 2026 1, Simpus, atau Siti</i>
    .label = Nomor atau nama
    .wrong = Mohon tulis nomor inovasi, nama inovasi, atau nama orang. <i>Contoh: Simpus</i>
trail-several = "{ $typed }" dapat berarti beberapa. Yang mana?
trail-unknown = Tidak ada inovasi atau orang di daerah ini yang cocok dengan "{ $typed }".
    <i>Contoh: inv 2026 1, Simpus, atau Siti</i>

# ── Actions ──
audited-other = mengubah data
audited-consent = menyetujui penyimpanan data
audited-ask-access = meminta akses
audited-approve-access = menyetujui permintaan akses
audited-refuse-access = menolak permintaan akses
audited-invite = membuat undangan
audited-invite-units = membuat undangan untuk semua unit
audited-make-links = membuat tautan undangan
audited-accept-invitation = menerima undangan
audited-revoke-invitation = mencabut undangan
audited-change-profile = mengubah profil
audited-forget-phone = menghapus nomor telepon
audited-reminders = mengubah pengingat
audited-delete-draft = menghapus isian
audited-ask-move = meminta pindah unit
audited-change-duty = mengubah peran
audited-end-duty = mengakhiri tugas
audited-hand-over = menyerahterimakan tugas
audited-adopt-drafts = mengambil alih isian
audited-replace-account = mengganti akun lama
audited-download-data = mengunduh data sendiri
audited-forget-person = menghapus data pribadi
audited-add-agency = menambahkan unit
audited-rename-agency = mengganti nama unit
audited-merge-agency = menggabungkan unit
audited-absorb-agency = menerima gabungan unit
audited-divide-agency = memecah unit
audited-dissolve-agency = menonaktifkan unit
audited-add-alias = menambahkan nama lain unit
audited-drop-alias = menghapus nama lain unit
audited-carry = memindahkan ke unit lain
audited-count-unit = mengubah kewajiban unit
audited-submit = mengajukan inovasi
audited-withdraw = menarik usulan
audited-approve = menyetujui inovasi
audited-revise = meminta revisi inovasi
audited-reject = menolak inovasi
audited-reopen = mengembalikan inovasi ke antrean
audited-merge = menggabungkan inovasi
audited-change = mengubah data inovasi
audited-propose = mengusulkan perubahan inovasi
audited-approve-change = menyetujui perubahan inovasi
audited-refuse-change = menolak perubahan inovasi
audited-share = meminta menjadi pelaksana bersama
audited-partner = menjawab permintaan pelaksana bersama
audited-inquire = bertanya kepada pemilik inovasi
audited-answer-inquiry = menjawab pertanyaan tentang inovasi
audited-ask-about-decision = bertanya tentang keputusan
audited-explain-decision = menjawab pertanyaan tentang keputusan
audited-ask-transfer = meminta pengalihan inovasi
audited-transfer = mengalihkan inovasi
audited-refuse-transfer = menolak pengalihan inovasi
audited-plan = menambahkan langkah rencana aksi
audited-note-plan = memberi catatan pada rencana aksi
audited-report = melaporkan perkembangan
audited-finish-step = menyelesaikan langkah rencana aksi
audited-ask-back = mengembalikan laporan dengan pertanyaan
audited-detail = menambahkan rincian laporan
audited-evaluate = mengevaluasi inovasi
audited-support = menanggapi permintaan dukungan
audited-hide = menyembunyikan inovasi dari katalog
audited-show = menampilkan kembali inovasi di katalog
audited-stop = menghentikan inovasi
audited-open-period = membuka periode
audited-extend-period = memperpanjang tenggat
audited-close-period = menutup periode
audited-reopen-period = membuka kembali periode
audited-set-target = menetapkan target
audited-new-launch = membuat peluncuran
audited-change-launch = mengubah peluncuran
audited-take-launch = memasukkan inovasi ke peluncuran
audited-leave-launch = mengeluarkan inovasi dari peluncuran
audited-lock-launch = mengunci peluncuran
audited-change-settings = mengubah pengaturan
audited-upload = mengirim tabel untuk diimpor
audited-upload-units = mencocokkan unit dalam tabel
audited-upload-launch = memilih peluncuran untuk tabel
audited-upload-import = mengimpor tabel
audited-upload-drop = membatalkan impor
audited-import-agencies = mengimpor unit
audited-import-innovations = mengimpor inovasi
audited-call = mengingatkan unit
audited-still-here = menyatakan tetap bertugas
audited-announce = mengirim pengumuman
audited-announcement-running = melanjutkan pengumuman
audited-announcement-paused = menjeda pengumuman
audited-announcement-cancelled = menghentikan pengumuman
audited-bind-group = mengikat grup pengumuman
audited-unbind-group = melepaskan grup pengumuman
audited-lose-group = mengeluarkan Pandu dari grup pengumuman

# ── What was changed. Only fields with a label here are shown; never telephone numbers ──
trail-field-verification = status
trail-field-implementation = pelaksanaan
trail-field-stage = tahapan
trail-field-category = bentuk
trail-field-medium = jenis
trail-field-name = nama
trail-field-expansion = kepanjangan
trail-field-summary = ringkasan
trail-field-note = catatan
trail-field-reason = alasan
trail-field-to = kepada
trail-field-into = digabung ke
trail-field-status = hasil
trail-field-conclusion = kesimpulan
trail-field-role = peran
trail-field-agency = unit
trail-field-unit = unit
trail-field-person = orang
trail-field-period = periode
trail-field-launch = peluncuran
trail-field-due = tenggat
trail-field-starts = mulai
trail-field-ends = sampai
trail-field-basis = dasar
trail-field-kind = jenis
trail-field-type = jenis
trail-field-counted = wajib
trail-field-from-year = mulai tahun
trail-field-target = target
trail-field-year = tahun
trail-field-revision = revisi ke
trail-field-step = langkah
trail-field-honorific = sapaan
trail-field-position = jabatan
trail-field-reminders = pengingat
trail-field-office = kantor
trail-field-zone = zona waktu
trail-field-title = judul
trail-field-message = isi
trail-field-total = penerima
trail-field-people = penerima
trail-field-units = jumlah unit
trail-field-innovations = jumlah inovasi
trail-field-file = berkas

### Labels of buttons that more than one screen shows. Plain words: a button knows no markup.

button-back = Kembali
button-skip = Lewati
button-menu = Menu
button-help = Bantuan
button-yes = Ya, benar
button-no = Bukan, tulis ulang
button-send = Kirim
button-change = Ubah
button-save-for-later = Simpan dulu
button-never-mind = Tidak jadi
button-resume = Lanjutkan
button-resume-draft = Lanjutkan isian
button-start-new = Mulai baru
button-try-again = Coba lagi
button-view = Lihat
button-view-named = Lihat { $name }
button-today = Hari ini
button-use-as-is = Pakai apa adanya
button-not-in-list = Tidak ada di daftar

button-search = Cari inovasi
button-register = Daftarkan inovasi
button-register-another = Daftarkan lagi
button-innovations = Inovasi kami
button-all-innovations = Semua inovasi
button-report = Lapor perkembangan
button-report-now = Lapor sekarang
button-report-named = Lapor { $name }
button-unchanged = Tidak ada perubahan
button-step-done = Tandai langkah selesai
button-remind-tomorrow = Ingatkan besok
button-revise-now = Perbaiki sekarang
button-revise-named = Perbaiki { $name }
button-resubmit = Ajukan kembali

button-coverage = Laporan
button-review = Verifikasi ({ $waiting })
button-requests = Permintaan akses ({ $waiting })
button-missing = Belum punya inovasi ({ $missing })
button-whatsapp = Salin untuk WhatsApp

### /peluncuran: innovations presented together, and what was counted when they were locked.

# Errors
launch-locked = Peluncuran { $launch } sudah dikunci. Inovasi dan angkanya tetap seperti saat dikunci.
launch-exists = Peluncuran { $launch } sudah ada. Mohon ganti namanya melalui <i>Ubah</i>.
launch-empty = Belum ada inovasi terverifikasi dalam peluncuran { $launch }, sehingga belum dapat dikunci.

### Imports: files that cannot be read, and /impor.

# ── Files that cannot be read ── said in the chat and by the command line
unreadable-table = Berkas { $file } tidak dapat dibaca sebagai tabel. Simpan sebagai XLSX atau CSV, lalu coba lagi.
unreadable-too-large = Berkas { $file } terlalu besar; paling besar 20 MB. Hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas.
unreadable-empty = Berkas { $file } kosong. Baris pertama harus berisi nama kolom, lalu satu baris untuk setiap data.
unreadable-not-text = Berkas { $file } bukan tabel yang dapat dibaca. Simpan sebagai XLSX atau CSV (UTF-8), lalu coba lagi.
unreadable-program = Berkas { $file } sebenarnya sebuah program, bukan tabel, dan tidak dibuka. Bila Bapak/Ibu tidak membuatnya sendiri, mohon jangan dijalankan.
unreadable-picture = Berkas { $file } sebenarnya sebuah gambar. Kirim tabelnya sendiri sebagai XLSX atau CSV.
unreadable-document = Berkas { $file } adalah dokumen (Word, PDF, atau sejenisnya), bukan tabel. Salin tabelnya ke Excel, lalu simpan sebagai XLSX.
unreadable-archive = Berkas { $file } adalah arsip. Keluarkan tabelnya, lalu kirim sebagai XLSX atau CSV.
unreadable-other-excel = Berkas { $file } memakai format lain (XLS, XLSB, atau ODS). Buka, pilih Simpan Sebagai, lalu pilih Buku Kerja Excel (.xlsx).
unreadable-macros = Berkas { $file } berisi makro; makro tidak pernah dijalankan dan berkasnya tidak dibaca. Pilih Simpan Sebagai, lalu Buku Kerja Excel (.xlsx).
unreadable-password = Berkas { $file } dikunci dengan kata sandi. Hapus kata sandinya (File, Info, Proteksi Buku Kerja), simpan, lalu coba lagi.
unreadable-damaged = Berkas { $file } rusak atau terpotong. Buka dengan Excel, simpan sebagai XLSX baru, lalu coba lagi.
unreadable-inflates = Berkas { $file } mengembang menjadi terlalu besar ketika dibuka, sehingga tidak dibaca. Salin baris datanya ke berkas baru, simpan sebagai XLSX, lalu coba lagi.
unreadable-unsafe = Berkas { $file } berisi bagian yang tidak ada pada berkas Excel biasa, sehingga tidak dibuka demi keamanan. Salin baris datanya ke berkas baru, simpan sebagai XLSX, lalu coba lagi.
# $cell: where the far cell is, like XFD1048576
unreadable-far-cell = Berkas { $file } berisi sesuatu di sel { $cell }, jauh dari tabelnya. Hapus isi sel itu, simpan, lalu coba lagi.
unreadable-no-sheet = Berkas { $file } tidak memiliki lembar yang terlihat. Tampilkan lembar yang berisi tabel, simpan, lalu coba lagi.
unreadable-breaks-reader = Berkas { $file } terlalu rumit atau rusak, sehingga pembacaannya dihentikan. Salin baris datanya ke berkas baru, simpan sebagai XLSX, lalu coba lagi.
unreadable-broken-quotes = Tanda kutip di berkas { $file } sekitar baris { $row } tidak berpasangan.
unreadable-too-many-rows = Berkas { $file } terlalu panjang; paling banyak { $limit } baris. Bagi menjadi beberapa berkas.
unreadable-too-many-columns = Berkas { $file } terlalu lebar; paling banyak { $limit } kolom.
unreadable-repeated-column = Kolom "{ $column }" muncul dua kali di berkas { $file }.
unreadable-missing-column = Kolom "{ $column }" tidak ada di berkas { $file }.

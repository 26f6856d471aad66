// Package postgres is how Megdan gets to its database: a private PostgreSQL of
// its own in the data folder, or any server by URL; pools by login; migrations.
//
// # The private server
//
// StartPrivate promises:
//
//   - One cluster has one postmaster. A second megdan on the same data folder
//     is refused; a postmaster that outlived its megdan is ended before the
//     cluster is started again.
//   - What was committed is there after a kill of PostgreSQL, of megdan or of
//     both: fsync, synchronous_commit, full_page_writes and data checksums are
//     on and cannot be turned off by the configuration file.
//   - PostgreSQL ends with megdan. If it ends by itself it is started again,
//     with a growing delay, until Stop.
//   - Nobody but the user who runs megdan can connect: no TCP, a Unix socket in
//     a folder with mode 0700, and the kernel says who is asking (peer).
//   - A half-finished first start leaves nothing that a second one trips over.
//
// Started as root, the server runs as another user, since PostgreSQL refuses
// to be root; see account.go for which one and layout.go for where it lives.
//
// # Logins
//
// The server works as megdan_app, which may add to the log and read it, but
// never change it. Migrations run as megdan_owner, to whom the database
// belongs; erasure runs as megdan_eraser, the only one to delete sealed bytes
// and keys. On the private server all three are made by itself. On another
// server its administrator makes them once:
//
//	create role megdan_owner login password '...';
//	create role megdan_app login password '...';
//	create role megdan_eraser login password '...';
//	create database megdan owner megdan_owner encoding 'UTF8' template template0;
//
// Logins of other names may be used when they are members of these roles.
package postgres

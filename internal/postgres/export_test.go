package postgres

// For the tests that need a database from pgtest, which imports this package.
var (
	Forbidden      = forbidden
	ReadMigrations = readMigrations
	MigrateOn      = migrate
	Embedded       = migrations
)

type Migration = migration

// Renumbered is a migration in another place.
func Renumbered(m migration, number int) migration {
	m.number = number
	return m
}

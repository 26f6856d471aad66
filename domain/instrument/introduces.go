package instrument

import "megdan/domain/event"

// Introduces the instrument, which is of no programme.
func (e InstrumentDrafted) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Instrument.UUID(), Kind: "instrument"})
}

package indicator

import "megdan/domain/event"

// Introduces the indicator.
func (e IndicatorDefined) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Indicator.UUID(), Kind: "indicator", Participation: e.Participation})
}

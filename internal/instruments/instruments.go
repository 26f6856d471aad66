// Package instruments holds the questionnaires that ship with the program, as
// files in the form in which questionnaires are exchanged. They come into an
// installation through the same commands as any other version: draft, edit,
// publish (internal/httpapi). Its ids are the same everywhere, so that loading
// one twice is quiet.
package instruments

import (
	_ "embed"
	"fmt"

	"megdan/domain/id"
	"megdan/domain/questionnaire"
)

//go:embed city-digital-maturity-1.0.0.json
var cityDigitalMaturity []byte

// CityDigitalMaturity is the questionnaire on the digital maturity of a city,
// and CityDigitalMaturity100 its version 1.0.0.
var (
	CityDigitalMaturity    = id.Instrument(id.Derive(id.Installation, "instrument city-digital-maturity"))
	CityDigitalMaturity100 = id.InstrumentVersion(id.Derive(id.Installation, "instrument city-digital-maturity 1.0.0"))
)

// Shipped gives the content of version 1.0.0.
func Shipped() (questionnaire.Content, error) {
	c, err := questionnaire.FromFile(cityDigitalMaturity)
	if err != nil {
		return c, fmt.Errorf("the questionnaire that ships with the program: %w", err)
	}
	return c, nil
}

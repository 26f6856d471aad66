// Package expertise is the common vocabulary of those who look for help and
// those who give it: themes of the programme, dimensions of maturity,
// languages. Mentors, help requests and matches use the same words, so that
// they can be compared.
package expertise

import (
	"slices"

	"megdan/domain/wording"
)

// Theme is a field of work.
type Theme string

// The themes. The first five are those of the Digital Cities Challenge.
const (
	OpenData       Theme = "open_data"
	Industry       Theme = "industry"
	Robotics       Theme = "robotics"
	Tourism        Theme = "tourism"
	Mobility       Theme = "mobility"
	Skills         Theme = "skills"
	Governance     Theme = "governance"
	Infrastructure Theme = "infrastructure"
	Energy         Theme = "energy"
	Services       Theme = "services"
	Entrepreneurs  Theme = "entrepreneurs"
)

// Themes lists them.
func Themes() []Theme {
	return []Theme{OpenData, Industry, Robotics, Tourism, Mobility, Skills, Governance, Infrastructure, Energy, Services, Entrepreneurs}
}

// Known reports whether there is such a theme.
func (t Theme) Known() bool { return slices.Contains(Themes(), t) }

// Dimension is an axis of the maturity questionnaire, by its code there.
type Dimension string

// Dimensions lists the axes of the instrument that ships.
func Dimensions() []Dimension {
	return []Dimension{"governance", "business_use", "community", "infrastructure", "business_environment", "data", "skills"}
}

// Known reports whether there is such a dimension.
func (d Dimension) Known() bool { return slices.Contains(Dimensions(), d) }

// Language is a code of ISO 639 in small letters, such as bg.
type Language string

// Valid reports whether it has the form of one.
func (l Language) Valid() bool { return wording.IsLanguage(string(l)) }

package programme_test

import (
	"testing"

	"megdan/domain/decider/decidertest"
	"megdan/domain/programme"
)

func TestTargetYears(t *testing.T) {
	t.Parallel()
	year := func(n int) programme.ConfirmTargetYear { return programme.ConfirmTargetYear{in, n} }
	decidertest.Run(t, programme.Decider, []row{
		{Name: "VIS-4: a target lies in a year after the programme's end", Given: running(), When: year(last.Year() + 1), By: manager},
		{Name: "VIS-4: not in its last year", Given: running(), When: year(last.Year()), By: manager, Refused: "programme.year_within_programme"},
		{Name: "not of a programme that is not there", When: year(2030), By: manager, Refused: "programme.unknown"},
	})
}

package participation_test

import (
	"testing"

	"megdan/domain/decider/decidertest"
	"megdan/domain/participation"
)

func TestConfirmRequirement(t *testing.T) {
	t.Parallel()
	ask := participation.ConfirmRequirement{in, participation.AssessmentPublished}
	decidertest.Run(t, participation.Decider, []row{
		{Name: "VIS-4: others ask whether the assessment is published", Given: story(met(participation.AssessmentPublished)...), When: ask, By: asPM},
		{Name: "VIS-4: and hear when it is not", Given: story(met(participation.CalendarAgreed)...), When: ask, By: asPM, Refused: "participation.requirement_open"},
		{Name: "a city that takes no part meets nothing", When: ask, By: asPM, Refused: "participation.unknown"},
		{Name: "PAR-7: others ask whether the city takes part", Given: story(), When: participation.ConfirmTakesPart{in}, By: asPM},
		{Name: "PAR-7: a city that withdrew does not", Given: story(withdrew), When: participation.ConfirmTakesPart{in}, By: asPM, Refused: "participation.withdrawn"},
		{Name: "nor one that never came", When: participation.ConfirmTakesPart{in}, By: asPM, Refused: "participation.unknown"},
	})
}

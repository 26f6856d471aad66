package participation_test

import (
	"testing"

	"megdan/domain/decider/decidertest"
	"megdan/domain/participation"
)

func TestOthersAskWhetherACityTakesPart(t *testing.T) {
	t.Parallel()
	decidertest.Run(t, participation.Decider, []row{
		{Name: "PAR-7: others ask whether the city takes part", Given: story(), When: participation.ConfirmTakesPart{in}, By: asPM},
		{Name: "PAR-7: a city that withdrew does not", Given: story(withdrew), When: participation.ConfirmTakesPart{in}, By: asPM, Refused: "participation.withdrawn"},
		{Name: "nor one that never came", When: participation.ConfirmTakesPart{in}, By: asPM, Refused: "participation.unknown"},
	})
}

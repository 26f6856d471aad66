package participation_test

import (
	"testing"

	"megdan/domain/decider/decidertest"
	"megdan/domain/participation"
	"megdan/domain/place"
)

func TestConfirmNoMember(t *testing.T) {
	t.Parallel()
	ask := participation.ConfirmNoMember{InCity: place.InCity{Programme: dcc, City: sofia}, Person: ana}
	decidertest.Run(t, participation.Decider, []row{
		{Name: "MEN-2: nobody mentors the own city", Given: story(member(ana)), When: ask, By: asPM, Refused: "participation.member_of_city"},
		{Name: "MEN-2: its local expert may", Given: story(participation.LocalExpertAssigned{part, ana}), When: ask, By: asPM},
		{Name: "in a city that takes part", When: ask, By: asPM, Refused: "participation.unknown"},
	})
}

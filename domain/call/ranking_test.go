package call_test

import (
	"testing"

	"megdan/domain/call"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/scoring"
)

func scored(n int, s scoring.Scores) call.Event {
	return call.ScoreNoted{app(n), s.Relevance, s.DigitalAmbition, s.Impact, s.Resources, s.Total(weights)}
}

func ranking(n int, ranked ...call.ApplicationRanked) []call.Event {
	out := []call.Event{call.ApplicationsRanked{theCall, wave, n, len(ranked)}}
	for i, r := range ranked {
		r.Ranking, r.Rank = n, i+1
		out = append(out, r)
	}
	return out
}

// Three applications; the first two have 80 each, and more ambition puts the
// second first. The third stays under the threshold of 60.
var (
	bold  = pts(400, 500, 300, 300) // 3200+3000+1200+600 = 8000
	calm  = pts(450, 400, 300, 400) // 3600+2400+1200+800 = 8000
	weak  = pts(200, 200, 200, 200) // 4000
	three = append([]call.Event{entered(1, sofia, all), entered(2, ruse, former), entered(3, varna, all)}, scored(1, calm), scored(2, bold), scored(3, weak))
	rank1 = ranking(1, call.ApplicationRanked{Application: app(2), Total: 8000},
		call.ApplicationRanked{Application: app(1), Total: 8000, TieBreak: call.TieBreak(scoring.DigitalAmbition)},
		call.ApplicationRanked{Application: app(3), Total: 4000})
)

func ranked(more ...call.Event) []call.Event {
	return append(append(story(three...), rank1...), more...)
}

func TestRanking(t *testing.T) {
	t.Parallel()
	rank := call.RankApplications{in, wave}
	twins := append([]call.Event{entered(1, sofia, all), entered(2, ruse, all)}, scored(2, calm), scored(1, calm))
	better := pts(500, 500, 500, 500)
	decidertest.Run(t, call.Decider, []row{
		{Name: "APP-8: by total, then by the order of the call, and what broke the tie is recorded", Given: story(three...), When: rank, By: manager, Then: rank1},
		{Name: "ranking the same again is quiet", Given: ranked(), When: rank, By: manager},
		{Name: "APP-8: equals in everything by entry", Given: story(twins...), When: rank, By: manager,
			Then: ranking(1, call.ApplicationRanked{Application: app(1), Total: 8000}, call.ApplicationRanked{Application: app(2), Total: 8000, TieBreak: call.ByEntry})},
		{Name: "another score, another ranking", Given: ranked(scored(3, better)), When: rank, By: manager,
			Then: ranking(2, call.ApplicationRanked{Application: app(3), Total: 10_000}, call.ApplicationRanked{Application: app(2), Total: 8000},
				call.ApplicationRanked{Application: app(1), Total: 8000, TieBreak: call.TieBreak(scoring.DigitalAmbition)})},
		{Name: "a score set aside is not ranked", Given: ranked(call.ScoreSetAside{app(2)}), When: rank, By: manager,
			Then: ranking(2, call.ApplicationRanked{Application: app(1), Total: 8000}, call.ApplicationRanked{Application: app(3), Total: 4000})},
		{Name: "nothing to rank", Given: story(entered1), When: rank, By: manager, Refused: "call.nothing_to_rank"},
		{Name: "nor in another wave", Given: story(three...), When: call.RankApplications{in, id.Wave{}}, By: manager, Refused: "call.nothing_to_rank"},
		{Name: "a score is noted with its total", Given: story(entered1), When: call.NoteScore{in, app(1), calm}, By: manager, Then: []call.Event{scored(1, calm)}},
		{Name: "once", Given: story(entered1, scored(1, calm)), When: call.NoteScore{in, app(1), calm}, By: manager},
		{Name: "for an application that there is", Given: story(), When: call.NoteScore{in, app(1), calm}, By: manager, Refused: "call.application_unknown"},
		{Name: "a score is set aside", Given: story(entered1, scored(1, calm)), When: call.SetScoreAside{in, app(1)}, By: manager, Then: []call.Event{call.ScoreSetAside{app(1)}}},
		{Name: "where there is one", Given: story(entered1), When: call.SetScoreAside{in, app(1)}, By: manager},
	})
}

func TestSettling(t *testing.T) {
	t.Parallel()
	accept := func(n, ahead int) call.Settle {
		return call.Settle{in, app(n), call.Accepted, ahead, false, wave}
	}
	reject := func(n int) call.Settle { return call.Settle{in, app(n), call.Rejected, 0, false, id.Wave{}} }
	settled := func(n int, o call.Outcome, rank int) call.Event { return call.ApplicationSettled{app(n), o, rank} }
	elsewhere, promoted := accept(2, 0), accept(3, 0)
	elsewhere.Wave, promoted.Promoted = id.Wave{}, true
	decidertest.Run(t, call.Decider, []row{
		{Name: "APP-8: the first is accepted", Given: ranked(), When: accept(2, 0), By: manager, Then: []call.Event{settled(2, call.Accepted, 1)}},
		{Name: "twice is quiet", Given: ranked(settled(2, call.Accepted, 1)), When: accept(2, 0), By: manager},
		{Name: "APP-8: the second only with the first in mind", Given: ranked(), When: accept(1, 0), By: manager, Refused: "call.others_ahead", Args: map[string]any{"ahead": 1}},
		{Name: "APP-8: then the programme is asked for two places", Given: ranked(), When: accept(1, 1), By: manager, Then: []call.Event{settled(1, call.Accepted, 2)}},
		{Name: "APP-8: nobody is ahead who is decided", Given: ranked(settled(2, call.Accepted, 1)), When: accept(1, 0), By: manager, Then: []call.Event{settled(1, call.Accepted, 2)}},
		{Name: "APP-8: and it is not said otherwise", Given: ranked(settled(2, call.Accepted, 1)), When: accept(1, 1), By: manager, Refused: "call.others_ahead"},
		{Name: "APP-8: nor who withdrew", Given: ranked(call.ApplicationLeft{app(2)}), When: accept(1, 0), By: manager, Then: []call.Event{settled(1, call.Accepted, 2)}},
		{Name: "APP-8: below the threshold is not accepted", Given: ranked(), When: accept(3, 2), By: manager, Refused: "call.below_threshold", Args: map[string]any{"total": 4000, "threshold": 6000}},
		{Name: "APP-8: nor without a rank", Given: story(three...), When: accept(2, 0), By: manager, Refused: "call.not_ranked"},
		{Name: "APP-8: nor by a ranking of yesterday", Given: ranked(scored(3, bold)), When: accept(2, 0), By: manager, Refused: "call.ranking_outdated"},
		{Name: "in the wave it applied for", Given: ranked(), When: elsewhere, By: manager, Refused: "call.other_wave"},
		{Name: "saying no needs no rank", Given: story(three...), When: reject(3), By: manager, Then: []call.Event{settled(3, call.Rejected, 0)}},
		{Name: "APP-10: from the reserve no rank is asked again", Given: ranked(settled(3, call.Reserve, 3)), When: promoted, By: manager, Then: []call.Event{settled(3, call.Accepted, 3)}},
		{Name: "a redress that is upheld undoes it", Given: ranked(settled(3, call.Rejected, 3)), When: call.Unsettle{in, app(3), false}, By: manager, Then: []call.Event{call.ApplicationUnsettled{app(3)}}},
		{Name: "one that is dismissed does not", Given: ranked(settled(3, call.Rejected, 3)), When: call.Unsettle{in, app(3), true}, By: manager},
		{Name: "and there must be something to undo", Given: ranked(), When: call.Unsettle{in, app(3), false}, By: manager},
		{Name: "an application that left is not decided", Given: ranked(call.ApplicationLeft{app(2)}), When: accept(2, 0), By: manager, Refused: "call.application_unknown"},
	})
}

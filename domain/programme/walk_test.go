package programme_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/programme"
	"megdan/domain/role"
)

// TestRandomWalk lets a manager ask for anything, in any order, and holds
// every state to the rules about places and steps.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[programme.State, programme.Command, programme.Event]{
		Decider: programme.Decider, Command: anything, Invariant: sound, Walks: 60, Steps: 400,
	}.Run(t)
	for _, e := range programme.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s programme.State) (programme.Command, decider.By) {
	_, asked := steps()
	wave := []id.Wave{wave1, wave2, {}}[r.IntN(3)]
	category := []role.Category{role.Participating, role.Participating, role.Partner, role.MentorCity, "observer"}[r.IntN(5)]
	why := []string{"", "because", reason, reason}[r.IntN(4)]
	reasons := map[id.Participation]string{}
	for p := range s.Places {
		reasons[p] = why
	}
	commands := []programme.Command{
		draft,
		programme.DefineSteps{dcc, asked[:5-r.IntN(2)]},
		programme.OpenWave{dcc, wave, today, today.AddDays(r.IntN(60)), first.AddMonths(r.IntN(9)), 5 + r.IntN(6)},
		programme.MoveWaveDeadline{dcc, wave, today.AddDays(r.IntN(60))},
		programme.SetQuota{dcc, category, r.IntN(20), wave},
		programme.TakePlace{dcc, town(r.IntN(25)), category, wave, 0, false},
		programme.FreePlace{dcc, town(r.IntN(25))},
		programme.EngageLeadExpert{dcc, town(r.IntN(25)), []id.Person{expert, other}[r.IntN(2)]},
		programme.PublishProgramme{dcc},
		programme.StartProgramme{dcc},
		programme.PinInstrument{in, questionnaire, []id.InstrumentVersion{version1, version2}[r.IntN(2)]},
		programme.BeginAssessments{in, questionnaire, []id.InstrumentVersion{version1, version2}[r.IntN(2)]},
		programme.NoteCompletion{in, town(r.IntN(25))},
		programme.ConfirmDue{dcc, last.AddDays(r.IntN(20) - 10), r.IntN(2) == 0},
	}
	switch r.IntN(12) { // what ends or stops, not so often
	case 0:
		return programme.ExtendProgramme{dcc, last.AddDays(r.IntN(60)), why}, manager
	case 1:
		return programme.SuspendProgramme{dcc, why}, manager
	case 2:
		return programme.ResumeProgramme{dcc}, manager
	case 3:
		if r.IntN(10) == 0 {
			return programme.CloseProgramme{dcc, reasons}, manager
		}
	case 4:
		return programme.RecordFinalPayment{in, first.AddDays(r.IntN(5))}, after(20)
	case 5:
		if r.IntN(10) == 0 {
			return programme.ArchiveProgramme{in}, manager
		}
	}
	return commands[r.IntN(len(commands))], manager
}

func sound(s programme.State) error {
	if s.Status == "" {
		return nil
	}
	sum := 0
	for w, wave := range s.Waves {
		sum += wave.Places
		used := 0
		for _, p := range s.Places {
			if p.Wave == w && p.Category == role.Participating {
				used++
			}
		}
		if used > wave.Places {
			return fmt.Errorf("PRG-4: wave %d uses %d of %d places", wave.Number, used, wave.Places)
		}
	}
	for _, c := range []role.Category{role.Participating, role.Partner, role.MentorCity} {
		if quota, limited := s.Quota(c); limited && s.InUse(c) > quota {
			return fmt.Errorf("PRG-2: %d of %d %s places in use", s.InUse(c), quota, c)
		}
	}
	leads := map[id.Person]int{}
	for _, p := range s.Leads {
		if leads[p]++; leads[p] > s.Settings.LeadExpertLimit {
			return errors.New("PAR-3: one person leads more cities than allowed")
		}
	}
	switch {
	case s.Status != programme.Draft && len(s.Waves) > 0 && sum != s.Settings.Quota:
		return fmt.Errorf("PRG-4: the waves have %d places, the programme %d", sum, s.Settings.Quota)
	case s.Status != programme.Draft && len(s.Steps) != programme.Steps:
		return errors.New("PRG-5: published without its five steps")
	case s.End.Before(last):
		return errors.New("PRG-1: the end moved earlier")
	}
	return nil
}

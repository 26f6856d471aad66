package projections_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"megdan/domain"
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections"
	"megdan/projections/viewtest"
)

// longLog is the story with many more milestones: each one goes its way from
// planning to acceptance, in one of forty cities.
func longLog(events int) []*event.Recorded {
	s := viewtest.Tell()
	var parts []id.Participation
	for n := range 40 {
		p := id.ParticipationOf(s.Programme, id.City(s.ID(fmt.Sprint("city ", n))))
		parts = append(parts, p)
		viewtest.By{Log: s.Log, Stream: event.StreamOf("roadmap", p.UUID()), In: s.Programme, Actor: s.Manager, As: role.ProgrammeManager}.
			Record(roadmap.RoadmapOpened{Participation: p, Programme: s.Programme, Category: role.Participating, ReopenDays: 30, ReviewDays: 10})
	}
	due := calendar.Of(2019, 6, 1)
	for n := 1; len(s.Events) < events; n++ {
		p := parts[n%len(parts)]
		by := func(who id.Person, as role.Role) viewtest.By {
			return viewtest.By{Log: s.Log, Stream: event.StreamOf("roadmap", p.UUID()), In: s.Programme, Actor: who, As: as}
		}
		lead, expert := by(s.Elena, role.CityLead), by(s.Jonas, role.LeadExpert)
		m := id.Milestone(s.ID("milestone"))
		lead.Record(roadmap.MilestonePlanned{Milestone: m, Number: n, Title: event.Text("a milestone of this city"), Due: due, Owner: s.Elena, Horizon: roadmap.WithinProgramme, Rank: "m"})
		lead.Record(roadmap.MilestoneStarted{Milestone: m})
		lead.Record(roadmap.MilestoneCommented{Milestone: m, Comment: id.Comment(s.ID("comment")), Text: event.Text("how far is it?")})
		lead.Record(roadmap.MilestoneRescheduled{Milestone: m, Due: due.AddDays(7), Previous: due, First: due, Shifts: 1, Horizon: roadmap.WithinProgramme, Reason: event.Text("holidays")})
		lead.Record(roadmap.MilestoneEvidenceAttached{Milestone: m, Evidence: id.Evidence(s.ID("evidence")), Title: event.Text("minutes"), Link: event.Text("https://example.org/minutes")})
		lead.Record(roadmap.MilestoneSubmitted{Milestone: m, SubmittedBy: s.Elena, On: due, Evidence: 1})
		expert.Record(roadmap.MilestoneReturned{Milestone: m, Due: due.AddDays(14), Previous: due.AddDays(7), Horizon: roadmap.WithinProgramme, Reason: event.Text("please sign it")})
		lead.Record(roadmap.MilestoneEvidenceAttached{Milestone: m, Evidence: id.Evidence(s.ID("evidence")), Title: event.Text("signed minutes")})
		lead.Record(roadmap.MilestoneSubmitted{Milestone: m, SubmittedBy: s.Elena, On: due, Evidence: 2})
		expert.Record(roadmap.MilestoneAccepted{Milestone: m, On: due})
	}
	return s.Events
}

// folder routes events to all views as an engine does.
type folder struct {
	views  []projections.Registered
	byType map[string][]int
	docs   []map[id.UUID]projections.Document
	keys   []id.UUID
}

func newFolder() *folder {
	f := &folder{views: projections.All(), byType: map[string][]int{}}
	for i, v := range f.views {
		f.docs = append(f.docs, map[id.UUID]projections.Document{})
		for _, name := range v.Events {
			f.byType[name] = append(f.byType[name], i)
		}
	}
	return f
}

func (f *folder) apply(e *event.Recorded) {
	for _, i := range f.byType[e.Type] {
		f.keys = f.views[i].Keys(f.keys[:0], e)
		for _, k := range f.keys {
			d := f.docs[i][k]
			if d == nil {
				d = f.views[i].New()
				f.docs[i][k] = d
			}
			d.Apply(k, e)
		}
	}
}

// BenchmarkDecode, BenchmarkFold: what targets.md puts side by side. The
// target is a fold of all views at half the speed of decoding or better, and
// 300,000 events a second on one core.
func BenchmarkDecode(b *testing.B) {
	events, c := longLog(20_000), domain.Catalogue()
	b.ReportAllocs()
	for b.Loop() {
		decodeAll(b, c, events)
	}
	b.ReportMetric(perSecond(b, len(events)), "events/s")
}

func decodeAll(b *testing.B, c *event.Catalogue, events []*event.Recorded) {
	for _, e := range events {
		if err := c.Decode(e); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	events := longLog(20_000)
	b.ReportAllocs()
	for b.Loop() {
		f := newFolder()
		for _, e := range events {
			f.apply(e)
		}
	}
	b.ReportMetric(perSecond(b, len(events)), "events/s")
}

// BenchmarkFoldBesideDecode measures both in turn, in one run, and reports
// medians over the rounds: what else the machine does spoils some rounds, not
// their middle.
func BenchmarkFoldBesideDecode(b *testing.B) {
	b.Run("milestones", func(b *testing.B) { foldBesideDecode(b, longLog(20_000)) })
	b.Run("full demo", func(b *testing.B) { foldBesideDecode(b, fullDemo(b)) })
}

func foldBesideDecode(b *testing.B, events []*event.Recorded) {
	c := domain.Catalogue()
	var decoding, folding, ratio []float64
	for b.Loop() {
		var d, n time.Duration
		f := newFolder()
		for batch := range slices.Chunk(events, 256) { // as the tail hands them out
			start := time.Now()
			decodeAll(b, c, batch)
			middle := time.Now()
			for _, e := range batch {
				f.apply(e)
			}
			d, n = d+middle.Sub(start), n+time.Since(middle)
		}
		decoding, folding, ratio = append(decoding, d.Seconds()), append(folding, n.Seconds()), append(ratio, d.Seconds()/n.Seconds())
	}
	b.ReportMetric(float64(len(events)), "events")
	b.ReportMetric(median(ratio), "fold/decode")
	b.ReportMetric(float64(len(events))/median(folding), "folded/s")
	b.ReportMetric(float64(len(events))/median(decoding), "decoded/s")
}

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}

// BenchmarkPatch is what one event costs between commit and socket: apply it
// to a watched roadmap of 500 milestones, and encode the patch.
func BenchmarkPatch(b *testing.B) {
	f, events := newFolder(), longLog(20_000)
	for _, e := range events {
		f.apply(e)
	}
	last := events[len(events)-1]
	for i, v := range f.views {
		if v.Name != "roadmap" && v.Name != "programme" {
			continue
		}
		key := v.Keys(nil, last)[0]
		d := f.docs[i][key]
		d.Clean()
		b.Run(v.Name, func(b *testing.B) {
			b.ReportAllocs()
			var patch []byte
			for b.Loop() {
				d.Apply(key, last)
				patch = d.Patch(patch[:0])
			}
		})
	}
}

// BenchmarkDocument is the whole document of a roadmap with 50 milestones: to
// bytes and back.
func BenchmarkDocument(b *testing.B) {
	f, events := newFolder(), longLog(20_000)
	for _, e := range events {
		f.apply(e)
	}
	last := events[len(events)-1]
	for i, v := range f.views {
		if v.Name != "roadmap" {
			continue
		}
		body := f.docs[i][v.Keys(nil, last)[0]].Encode(nil)
		b.Run("encode", func(b *testing.B) {
			d := f.docs[i][v.Keys(nil, last)[0]]
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				body = d.Encode(body[:0])
			}
		})
		b.Run("decode", func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				if err := v.New().Decode(body); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func perSecond(b *testing.B, events int) float64 {
	return float64(events*b.N) / b.Elapsed().Seconds()
}

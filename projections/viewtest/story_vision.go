package viewtest

import (
	"megdan/domain/ambition"
	"megdan/domain/deliverable"
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/participation"
	"megdan/domain/place"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/domain/strategy"
	"megdan/domain/swot"
)

// visionStory is a city on its way from ideas to a published report, told by
// commands.
type visionStory struct {
	*Log
	in, peer                              place.InCity
	lead, member, friend, expert, manager id.Person
	hub, school, club, park, lab          id.Idea
	talent, portal, spare                 id.Activity
	opened, tender                        id.Milestone
	skills, clubs                         id.Objective

	cities       Decided[participation.State, participation.Command, participation.Event]
	ideas        Decided[idea.State, idea.Command, idea.Event]
	swots        Decided[swot.State, swot.Command, swot.Event]
	ambitions    Decided[ambition.State, ambition.Command, ambition.Event]
	strategies   Decided[strategy.State, strategy.Command, strategy.Event]
	roadmaps     Decided[roadmap.State, roadmap.Command, roadmap.Event]
	deliverables Decided[deliverable.State, deliverable.Command, deliverable.Event]
}

// Vision tells of ideas, SWOT, ambition, strategy, roadmap and deliverables.
func Vision() *Log {
	l := NewLog()
	s := &visionStory{Log: l}
	programme, pori, kavala := id.Programme(l.ID("programme")), id.City(l.ID("Pori")), id.City(l.ID("Kavala"))
	s.in, s.peer = place.InCity{Programme: programme, City: pori}, place.InCity{Programme: programme, City: kavala}
	l.Names[s.in.Participation().UUID()], l.Names[s.peer.Participation().UUID()] = "participation of Pori", "participation of Kavala"
	for _, p := range []struct {
		to   *id.Person
		name string
	}{{&s.lead, "lead"}, {&s.member, "member"}, {&s.friend, "friend"}, {&s.expert, "expert"}, {&s.manager, "manager"}} {
		*p.to = id.Person(l.ID("person " + p.name))
	}
	for _, i := range []struct {
		to   *id.Idea
		name string
	}{{&s.hub, "hub"}, {&s.school, "night school"}, {&s.club, "code club"}, {&s.park, "solar park"}, {&s.lab, "living lab"}} {
		*i.to = id.Idea(l.ID("idea " + i.name))
	}
	s.talent, s.portal, s.spare = id.Activity(l.ID("activity talent")), id.Activity(l.ID("activity portal")), id.Activity(l.ID("activity spare"))
	s.opened, s.tender = id.Milestone(l.ID("milestone opened")), id.Milestone(l.ID("milestone tender"))
	s.skills, s.clubs = id.Objective(l.ID("objective skills")), id.Objective(l.ID("objective clubs"))
	s.cities = Decided[participation.State, participation.Command, participation.Event]{Log: l, Decider: participation.Decider}
	s.ideas = Decided[idea.State, idea.Command, idea.Event]{Log: l, Decider: idea.Decider}
	s.swots = Decided[swot.State, swot.Command, swot.Event]{Log: l, Decider: swot.Decider}
	s.ambitions = Decided[ambition.State, ambition.Command, ambition.Event]{Log: l, Decider: ambition.Decider}
	s.strategies = Decided[strategy.State, strategy.Command, strategy.Event]{Log: l, Decider: strategy.Decider}
	s.roadmaps = Decided[roadmap.State, roadmap.Command, roadmap.Event]{Log: l, Decider: roadmap.Decider}
	s.deliverables = Decided[deliverable.State, deliverable.Command, deliverable.Event]{Log: l, Decider: deliverable.Decider}
	s.begin()
	s.collect()
	s.envision()
	s.aim()
	s.promote()
	s.freeze()
	s.report()
	return l
}

func (s *visionStory) begin() {
	p, c := s.in.Programme, s.in.City
	s.cities.Do(s.manager, role.ProgrammeManager, participation.AdmitCity{Programme: p, City: c})
	for _, who := range []id.Person{s.lead, s.member, s.friend} {
		s.cities.Do(s.manager, role.ProgrammeManager, participation.AddMember{Programme: p, City: c, Person: who})
	}
	s.cities.Do(s.manager, role.ProgrammeManager, participation.AppointCityLead{Programme: p, City: c, Person: s.lead})
	s.cities.Do(s.manager, role.ProgrammeManager, participation.AssignLeadExpert{Programme: p, City: c, Person: s.expert})
	s.roadmaps.Do(s.manager, role.ProgrammeManager, roadmap.OpenRoadmap{Programme: p, City: c, Category: role.Participating,
		ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30})
}

func (s *visionStory) collect() {
	s.At(2018, 5, 9)
	do := func(who id.Person, c idea.Command) { s.ideas.Do(who, role.CityMember, c) }
	led := func(c idea.Command) { s.ideas.Do(s.lead, role.CityLead, c) }
	do(s.member, idea.WriteIdea{InCity: s.in, Idea: s.school, Group: "skills", Title: "Night scool"})
	do(s.member, idea.EditIdea{InCity: s.in, Idea: s.school, Title: "Night school", Text: "In the library"})
	do(s.friend, idea.SubmitIdea{InCity: s.in, Idea: s.hub, Group: "business", Title: "Talent hub", Text: "In the old mill"})
	led(idea.RevealIdea{InCity: s.in, Idea: s.school})
	do(s.friend, idea.WriteIdea{InCity: s.in, Idea: s.lab, Title: "Living lab"})
	do(s.friend, idea.EditIdea{InCity: s.in, Idea: s.hub, Title: "Talent hub", Text: "In the new mill"})
	do(s.lead, idea.SubmitIdea{InCity: s.in, Idea: s.club, Group: "skills", Title: "Code club in every library"})
	do(s.lead, idea.SubmitIdea{InCity: s.in, Idea: s.park, Title: "Solar park"})
	led(idea.MoveIdea{InCity: s.in, Idea: s.hub, Group: "skills"})
	do(s.friend, idea.SupportIdea{InCity: s.in, Idea: s.school})
	do(s.lead, idea.SupportIdea{InCity: s.in, Idea: s.school})
	do(s.member, idea.SupportIdea{InCity: s.in, Idea: s.hub})
	do(s.member, idea.SupportIdea{InCity: s.in, Idea: s.park})
	do(s.member, idea.WithdrawSupport{InCity: s.in, Idea: s.park})
	do(s.member, idea.CommentOnIdea{InCity: s.in, Idea: s.hub, Comment: id.Comment(s.ID("comment")), Text: "Which mill?"})
	led(idea.MergeIdeas{InCity: s.in, Idea: s.school, Into: s.hub})
	s.ideas.Do(s.lead, role.CityLead, idea.TakeMerged{InCity: s.in, Idea: s.hub, From: s.school, Author: s.member, Supporters: []id.Person{s.friend, s.lead}})
	led(idea.ReviewIdea{InCity: s.in, Idea: s.club})
	led(idea.ParkIdea{InCity: s.in, Idea: s.club, Reason: "The libraries are being rebuilt"})
	led(idea.DeclineIdea{InCity: s.in, Idea: s.park, Reason: "The land belongs to the state"})
	led(idea.AcceptIdea{InCity: s.in, Idea: s.hub})
}

func (s *visionStory) envision() {
	s.At(2018, 5, 16)
	networks, ageing := id.SwotItem(s.ID("item networks")), id.SwotItem(s.ID("item ageing"))
	harbour := id.SwotItem(s.ID("item harbour"))
	s.swots.Do(s.member, role.CityMember, swot.AddSwotItem{InCity: s.in, Item: networks, Quarter: swot.Strength, Text: "Fast networks"})
	s.swots.Do(s.member, role.CityMember, swot.AddSwotItem{InCity: s.in, Item: harbour, Quarter: swot.Strength, Text: "The harbour"})
	s.swots.Do(s.expert, role.LeadExpert, swot.AddSwotItem{InCity: s.in, Item: ageing, Quarter: swot.Threat, Text: "Ageing"})
	s.swots.Do(s.expert, role.LeadExpert, swot.RankSwotItem{InCity: s.in, Item: harbour, Place: 1})
	s.swots.Do(s.expert, role.LeadExpert, swot.AgreeSwot{InCity: s.in})
	s.swots.Do(s.lead, role.CityLead, swot.ReopenSwot{InCity: s.in, Reason: "The harbour is being sold"})
	s.swots.Do(s.lead, role.CityLead, swot.WithdrawSwotItem{InCity: s.in, Item: harbour})
	s.swots.Do(s.lead, role.CityLead, swot.AgreeSwot{InCity: s.in})

	first, second := id.Ambition(s.ID("ambition 1")), id.Ambition(s.ID("ambition 2"))
	must, may := id.Comment(s.ID("peer comment 1")), id.Comment(s.ID("peer comment 2"))
	do := func(c ambition.Command) { s.ambitions.Do(s.lead, role.CityLead, c) }
	do(ambition.DraftAmbition{InCity: s.in, Ambition: first, TargetYear: 2024, Text: "A city where"})
	do(ambition.ReviseAmbition{InCity: s.in, Ambition: first, TargetYear: 2025, Mission: "We connect", Text: "A city where everybody"})
	do(ambition.SubmitForPeerReview{InCity: s.in, Ambition: first})
	s.ambitions.Do(s.friend, role.CityMember, ambition.RecordPeerComment{InCity: s.in, Ambition: first, Comment: must, Peer: s.peer.City, Weight: ambition.MustAnswer, Text: "By when?"})
	s.ambitions.Do(s.friend, role.CityMember, ambition.RecordPeerComment{InCity: s.in, Ambition: first, Comment: may, Weight: ambition.MayAnswer, Text: "Well said"})
	do(ambition.AnswerPeerComment{InCity: s.in, Ambition: first, Comment: must, Text: "By 2025, as it says now"})
	s.ambitions.Do(s.expert, role.LeadExpert, ambition.ApproveAmbition{InCity: s.in, Ambition: first, TargetYear: 2025})
	s.At(2018, 12, 5)
	do(ambition.ReplaceAmbition{InCity: s.in, Ambition: second, Replaces: first, TargetYear: 2030, Mission: "We connect", Text: "A harbour of data", Reason: "The Mayors Summit asked for more"})
	s.ambitions.Do(s.expert, role.LeadExpert, ambition.ApproveAmbition{InCity: s.in, Ambition: second, TargetYear: 2030})
}

func (s *visionStory) aim() {
	s.At(2018, 12, 10)
	share, old, spare := id.Indicator(s.ID("indicator share")), id.Objective(s.ID("objective old")), id.Objective(s.ID("objective data"))
	do := func(c strategy.Command) { s.strategies.Do(s.lead, role.CityLead, c) }
	judge := func(c strategy.Command) { s.strategies.Do(s.expert, role.LeadExpert, c) }
	do(strategy.DraftStrategy{InCity: s.in})
	do(strategy.AddStrategicObjective{InCity: s.in, Objective: s.skills, Text: "Skills"})
	do(strategy.AddStrategicObjective{InCity: s.in, Objective: spare, Text: "Data"})
	do(strategy.AddOperationalObjective{InCity: s.in, Objective: old, Parent: s.skills, Text: "Courses"})
	do(strategy.AddOperationalObjective{InCity: s.in, Objective: s.clubs, Parent: s.skills, Text: "Clubs"})
	do(strategy.RetireObjective{InCity: s.in, Objective: old, Reason: "The state offers courses"})
	do(strategy.RewordObjective{InCity: s.in, Objective: s.clubs, Text: "Clubs and a hub"})
	do(strategy.LinkIndicator{InCity: s.in, Objective: s.clubs, Indicator: share, Unit: "%", Baseline: 1250, Target: 4000, By: day(2025, 12, 31)})
	do(strategy.SubmitStrategy{InCity: s.in})
	judge(strategy.ReturnStrategy{InCity: s.in, Reason: "Say who pays for the clubs"})
	do(strategy.SubmitStrategy{InCity: s.in})
	judge(strategy.ApproveStrategy{InCity: s.in})
	do(strategy.NoteMeasurement{InCity: s.in, Indicator: share})
	do(strategy.OpenRevision{InCity: s.in, Reason: "An idea is to be taken up"})
}

func (s *visionStory) promote() {
	s.At(2019, 1, 15)
	p, c := s.in.Programme, s.in.City
	do := func(c roadmap.Command) { s.roadmaps.Do(s.lead, role.CityLead, c) }
	promotion := idea.PromoteIdea{InCity: s.in, Idea: s.hub, Activity: s.talent, Title: "Talent hub", Organisation: "Chamber", Start: day(2019, 2, 1), End: day(2019, 5, 31)}
	s.ideas.Do(s.lead, role.CityLead, promotion)
	do(roadmap.PlanPromoted{InCity: s.in, Activity: s.talent, Idea: s.hub, Title: "Talent hub", Organisation: "Chamber", Start: day(2019, 2, 1), End: day(2019, 5, 31)})
	do(roadmap.PlanActivity{Programme: p, City: c, Activity: s.portal, Title: "Open data portal", Organisation: "City of Pori", Start: day(2019, 5, 1), End: day(2019, 8, 31)})
	do(roadmap.PlanActivity{Programme: p, City: c, Activity: s.spare, Title: "Spare", Organisation: "City of Pori", Start: day(2019, 5, 1), End: day(2019, 8, 31)})
	do(roadmap.MarkPilot{Programme: p, City: c, Activity: s.talent})
	do(roadmap.SetFunding{InCity: s.in, Activity: s.talent, Costing: roadmap.WithCost, Cost: 250_000_00, Funding: roadmap.Applied})
	do(roadmap.SetFunding{InCity: s.in, Activity: s.portal, Costing: roadmap.NoCost})
	for _, a := range []id.Activity{s.talent, s.portal} {
		do(roadmap.SetObjective{InCity: s.in, Activity: a, Objective: s.clubs})
	}
	do(roadmap.LinkDependency{InCity: s.in, Activity: s.portal, On: s.talent})
	do(roadmap.LinkDependency{InCity: s.in, Activity: s.portal, On: s.spare})
	do(roadmap.RemoveDependency{InCity: s.in, Activity: s.portal, On: s.spare})
	do(roadmap.CancelActivity{InCity: s.in, Activity: s.spare, Reason: "It was an example only"})
	do(roadmap.PlanMilestone{Programme: p, City: c, Milestone: s.opened, Title: "Hub opened", Due: day(2019, 5, 15), Owner: s.member, Activity: s.talent})
	do(roadmap.PlanMilestone{Programme: p, City: c, Milestone: s.tender, Title: "Tender out", Due: day(2019, 6, 15), Owner: s.lead, Activity: s.portal})
}

func (s *visionStory) freeze() {
	s.At(2019, 1, 30)
	p, c := s.in.Programme, s.in.City
	do := func(c roadmap.Command) { s.roadmaps.Do(s.lead, role.CityLead, c) }
	judge := func(c roadmap.Command) { s.roadmaps.Do(s.expert, role.LeadExpert, c) }
	manage := func(c roadmap.Command) { s.roadmaps.Do(s.manager, role.ProgrammeManager, c) }
	do(roadmap.ChangeActivity{Programme: p, City: c, Activity: s.portal, Title: "Open data portal", Organisation: "City of Pori", Start: day(2019, 6, 1), End: day(2019, 9, 30)})
	second, third := id.Baseline(s.ID("baseline 2")), id.Baseline(s.ID("baseline 3"))
	judge(roadmap.BaselineRoadmap{InCity: s.in, Baseline: id.Baseline(s.ID("baseline 1"))})
	do(roadmap.StartActivity{InCity: s.in, Activity: s.talent})
	do(roadmap.ReportProgress{InCity: s.in, Activity: s.talent, Percent: 40, Note: "The mill is ours"})
	for _, due := range []int{10, 20, 30} {
		do(roadmap.RescheduleMilestone{Programme: p, City: c, Milestone: s.opened, Due: day(2019, 5, 15).AddDays(due), Reason: "The builders are late"})
	}
	judge(roadmap.ProposeRebaseline{InCity: s.in, Baseline: second, Reason: "The mill opens later"})
	manage(roadmap.WithdrawRebaseline{InCity: s.in})
	judge(roadmap.ProposeRebaseline{InCity: s.in, Baseline: third, Reason: "The mill opens two weeks later"})
	manage(roadmap.RebaselineRoadmap{InCity: s.in, Baseline: third})
	do(roadmap.CompleteActivity{InCity: s.in, Activity: s.talent})
	s.roadmaps.Do(s.member, role.CityMember, roadmap.SubmitMilestone{Programme: p, City: c, Milestone: s.opened,
		Evidence: []roadmap.Evidence{{Evidence: id.Evidence(s.ID("evidence")), Title: "Photograph", Note: "Many people came"}}})
	manage(roadmap.ProposeRebaseline{InCity: s.in, Baseline: second, Reason: "The portal has new partners"})
}

func (s *visionStory) report() {
	s.At(2019, 6, 3)
	final, newer := id.Deliverable(s.ID("final report")), id.Deliverable(s.ID("final report, corrected"))
	v1, v2, v3 := id.DocumentVersion(s.ID("version 1")), id.DocumentVersion(s.ID("version 2")), id.DocumentVersion(s.ID("version of the correction"))
	mission, scores, extra := id.Passage(s.ID("passage mission")), id.Passage(s.ID("passage scores")), id.Passage(s.ID("passage of the correction"))
	asked, finnish := id.Suggestion(s.ID("suggestion")), id.Translation(s.ID("Finnish"))
	do := func(who id.Person, as role.Role, c deliverable.Command) { s.deliverables.Do(who, as, c) }
	text := func(p id.Passage, words string) []deliverable.Passage {
		return []deliverable.Passage{{Passage: p, Heading: "Mission", Text: words}}
	}
	do(s.member, role.CityMember, deliverable.StartDeliverable{InCity: s.in, Deliverable: final, Kind: deliverable.FinalReport, Language: "en", Title: "Final report of Pori"})
	do(s.member, role.CityMember, deliverable.SaveVersion{InCity: s.in, Deliverable: final, Version: v1, Passages: []id.Passage{mission}, Written: text(mission, "We connect")})
	do(s.expert, role.LeadExpert, deliverable.NoteSuggestion{InCity: s.in, Deliverable: final, Suggestion: asked, Passage: mission})
	do(s.lead, role.CityLead, deliverable.SubmitDeliverable{InCity: s.in, Deliverable: final, Version: v1})
	do(s.member, role.CityMember, deliverable.AddTranslation{InCity: s.in, Deliverable: final, Translation: finnish, Version: v1, Language: "fi", Title: "Porin loppuraportti", Passages: text(mission, "Me yhdistämme")})
	do(s.friend, role.CityMember, deliverable.CommentPassage{InCity: s.in, Deliverable: final, Comment: id.Comment(s.ID("remark")), Version: v1, Passage: mission, Text: "Whom?"})
	do(s.expert, role.LeadExpert, deliverable.RequestChanges{InCity: s.in, Deliverable: final, Reason: "The scores are missing"})
	do(s.member, role.CityMember, deliverable.SaveVersion{InCity: s.in, Deliverable: final, Version: v2, Passages: []id.Passage{mission, scores},
		Written: append(text(mission, "We connect people"), deliverable.Passage{Passage: scores, Part: deliverable.Scores, Position: 12}), Note: "With scores"})
	do(s.lead, role.CityLead, deliverable.NoteAnswer{InCity: s.in, Deliverable: final, Suggestion: asked, Outcome: deliverable.InPart, Version: v2})
	do(s.lead, role.CityLead, deliverable.SubmitDeliverable{InCity: s.in, Deliverable: final, Version: v2})
	do(s.lead, role.CityLead, deliverable.AddContributor{InCity: s.in, Deliverable: final, Contributor: s.friend})
	do(s.member, role.CityMember, deliverable.AnswerNaming{InCity: s.in, Deliverable: final, Contributor: s.member, Answer: deliverable.Agreed})
	do(s.expert, role.LeadExpert, deliverable.EndorseDeliverable{InCity: s.in, Deliverable: final, Version: v2})
	do(s.manager, role.ProgrammeManager, deliverable.ApproveDeliverable{InCity: s.in, Deliverable: final, Version: v2, Kind: deliverable.FinalReport})
	do(s.manager, role.ProgrammeManager, deliverable.PublishDeliverable{InCity: s.in, Deliverable: final})
	do(s.friend, role.CityMember, deliverable.AnswerNaming{InCity: s.in, Deliverable: final, Contributor: s.friend, Answer: deliverable.Refused})

	do(s.member, role.CityMember, deliverable.StartDeliverable{InCity: s.in, Deliverable: newer, Kind: deliverable.FinalReport, Language: "en", Title: "Final report of Pori, corrected"})
	do(s.member, role.CityMember, deliverable.SaveVersion{InCity: s.in, Deliverable: newer, Version: v3, Passages: []id.Passage{extra}, Written: text(extra, "We connect people and firms")})
	do(s.lead, role.CityLead, deliverable.SubmitDeliverable{InCity: s.in, Deliverable: newer, Version: v3})
	do(s.expert, role.LeadExpert, deliverable.EndorseDeliverable{InCity: s.in, Deliverable: newer, Version: v3})
	do(s.manager, role.ProgrammeManager, deliverable.ApproveDeliverable{InCity: s.in, Deliverable: newer, Version: v3, Kind: deliverable.FinalReport})
	do(s.manager, role.ProgrammeManager, deliverable.PublishDeliverable{InCity: s.in, Deliverable: newer})
	do(s.manager, role.ProgrammeManager, deliverable.SupersedeDeliverable{InCity: s.in, Deliverable: final, By: newer, Kind: deliverable.FinalReport})
}

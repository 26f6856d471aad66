package session

import (
	_ "embed"
	"encoding/json"
	"fmt"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/wording"
)

// Template is a fixed agenda, by its name in agendas.json.
type Template string

// The templates. The vision workshop is the one of the training material.
const (
	Mentoring        Template = "mentoring"
	KickOff          Template = "kick_off"
	VisionWorkshop   Template = "vision_workshop"
	StrategyWorkshop Template = "strategy_workshop"
	RoadmapWorkshop  Template = "roadmap_workshop"
	MonitoringCall   Template = "monitoring_call"
	PracticeTalk     Template = "practice_talk"
)

// Output is what a point of a template is to bring.
type Output string

//go:embed agendas.json
var agendas []byte

// templateItem is one point of a template.
type templateItem struct {
	Minutes int    `json:"minutes"`
	English string `json:"en"`
	Local   string `json:"bg"`
	Output  Output `json:"output"`
}

var templates = func() map[Template][]templateItem {
	all := map[Template][]templateItem{}
	if err := json.Unmarshal(agendas, &all); err != nil {
		panic("agendas.json: " + err.Error())
	}
	return all
}()

// proposeAgenda puts an agenda in place of the one before.
func proposeAgenda(s State, c ProposeAgenda) ([]Event, error) {
	if !s.planned() && s.Status != Live && s.Status != Paused {
		return nil, decider.Refuse("session.not_planned", "status", s.Status)
	}
	if c.Template != "" {
		return fromTemplate(c.Session, c.Template)
	}
	switch {
	case len(c.Items) == 0:
		return nil, decider.Refuse("session.agenda_empty")
	case len(c.Items) > AgendaMost:
		return nil, decider.Refuse("session.too_many", "most", AgendaMost)
	}
	events := []Event{nil}
	seen, total := map[id.AgendaItem]bool{}, 0
	for i, item := range c.Items {
		switch {
		case item.Item.IsZero() || seen[item.Item]:
			return nil, decider.Refuse("session.item_known")
		case item.Minutes < 1 || item.Minutes > MinutesMost:
			return nil, decider.Refuse("session.time_impossible")
		}
		title, err := wording.Must("title", item.Title, wording.TitleMost)
		if err != nil {
			return nil, err
		}
		seen[item.Item] = true
		total += item.Minutes
		events = append(events, AgendaItemAdded{c.Session, item.Item, i + 1, item.Minutes, "", event.Names{}, title})
	}
	events[0] = AgendaProposed{c.Session, "", len(c.Items), total}
	return events, nil
}

// fromTemplate gives the points of a template ids that follow from the session.
func fromTemplate(session id.Session, t Template) ([]Event, error) {
	items, known := templates[t]
	if !known {
		return nil, decider.Refuse("session.template_unknown")
	}
	events, total := []Event{nil}, 0
	for i, item := range items {
		total += item.Minutes
		key := id.AgendaItem(id.Derive(session.UUID(), fmt.Sprint("agenda ", t, " ", i+1)))
		names := event.NamesOf(map[string]string{"en": item.English, "bg": item.Local})
		events = append(events, AgendaItemAdded{session, key, i + 1, item.Minutes, item.Output, names, event.Private{}})
	}
	events[0] = AgendaProposed{session, t, len(items), total}
	return events, nil
}

package fr.palmares.model;

import java.util.List;

/** A repeated block of a form: a name, its header and its rows, each as long as the header. */
public record AnswerTable(String name, List<String> header, List<List<String>> rows) {
    public AnswerTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}

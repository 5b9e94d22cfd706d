package fr.palmares.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewCallViewModelTest {
    @Test
    void aFolderNameSuitsEveryFileSystem() {
        assertThat(NewCallViewModel.folderName("AMI IA 2 : présélection / été"))
                .isEqualTo("ami-ia-2-preselection-ete");
        assertThat(NewCallViewModel.folderName("???")).isEqualTo("appel");
    }
}

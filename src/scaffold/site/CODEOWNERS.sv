# Vilka som måste godkänna en ändring. Ta bort # och skriv era egna namn eller grupper på GitHub.
# Innehållet: den som ansvarar för uppgifterna.
# /content/          @kommunen/kommunikation
# Det som bestämmer hur sidorna byggs: den som sköter webbplatsen. Ett tema kan innehålla skript.
# /site.toml         @kommunen/webb
# /themes/           @kommunen/webb
# /static/           @kommunen/webb
# /.github/          @kommunen/webb

<#-- The vendor's colours, in both themes; only what mail programs understand. -->
<#assign font = "font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif;">
<#assign body = "margin:0 0 16px;font-size:16px;line-height:25px;color:#2a3345;">
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${realmName}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #11191b !important; }
  .card { background: #1a2527 !important; border-color: #3a484d !important; }
  .ink { color: #eef1f2 !important; }
  .soft { color: #b3bdca !important; }
  .brand, .link { color: ${properties.dark} !important; }
  .button { background: ${properties.dark} !important; color: #0d1a1c !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f1f4f5;">
<div class="page" role="main" lang="${locale.language}" aria-label="${realmName}" style="background:#f1f4f5;padding:32px 16px;">
<div style="max-width:600px;margin:0 auto;">
<p class="brand" style="${font}margin:0 0 16px 4px;font-size:17px;line-height:24px;font-weight:700;color:${properties.light};">${realmName}</p>
<div class="card" style="background:#ffffff;border:1px solid #d3dadd;border-top:4px solid ${properties.light};border-radius:12px;padding:32px;">
<#nested>
</div>
<p class="soft" style="${font}margin:18px 4px 0;font-size:13px;line-height:20px;color:#525d6b;"><a class="link" href="${properties.portal}" style="color:${properties.light};">${msg("toPortal")}</a><#if properties.contact?has_content> · ${msg("contact")} <a class="link" href="mailto:${properties.contact}" style="color:${properties.light};">${properties.contact}</a></#if><#if properties.company?has_content><br>${properties.company} · ${properties.address} · ${properties.register} · ${properties.directors}</#if></p>
</div>
</div>
</body>
</html>
</#macro>

<#macro heading words>
<h1 class="ink" style="${font}margin:0 0 20px;font-size:25px;line-height:32px;font-weight:700;color:#141b2b;">${words}</h1>
</#macro>

<#macro text words>
<p class="ink" style="${font}${body}">${words}</p>
</#macro>

<#macro button link words>
<p style="margin:26px 0 22px;"><a class="button" href="${link}" style="${font}display:inline-block;background:${properties.light};color:#ffffff;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;padding:14px 26px;border-radius:8px;">${words}</a></p>
</#macro>

<#-- A letter with one thing to do. -->
<#macro letter kind>
<@emailLayout>
<@heading msg(kind + "Heading")/>
<@text msg(kind + "Text", realmName)/>
<@button link msg(kind + "Action")/>
<@text msg("linkValid", linkExpirationFormatter(linkExpiration))/>
<@text msg(kind + "Ignore")/>
</@emailLayout>
</#macro>
